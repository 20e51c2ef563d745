package vn.labourmarket.demand.lifecycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/**
 * A step in the life of an aggregate: the states it may be taken from. Its name in the interface is
 * the noun under the resource, for example {@code submission}.
 */
public interface Step<S extends Enum<S>> {
  String noun();

  Set<S> from();

  /**
   * Refuses a step that the present state does not allow (V28).
   *
   * @param steps all steps of the aggregate, to tell which ones are allowed
   */
  static <S extends Enum<S>, T extends Step<S>> void require(T step, S present, T[] steps) {
    if (!step.from().contains(present)) {
      throw refusal(step.noun(), present, steps);
    }
  }

  /** The answer to something that the present state does not allow. */
  static <S extends Enum<S>, T extends Step<S>> Problem refusal(
      String wanted, S present, T[] steps) {
    List<String> allowed =
        Arrays.stream(steps)
            .filter(it -> it.from().contains(present))
            .map(Step::noun)
            .sorted()
            .toList();
    return PlatformProblem.ILLEGAL_TRANSITION
        .because(
            "Đang ở trạng thái %s nên không thực hiện được «%s».".formatted(present, wanted),
            "In state %s “%s” is not possible.".formatted(present, wanted))
        .with("currentStatus", present.name())
        .with("allowed", allowed);
  }
}
