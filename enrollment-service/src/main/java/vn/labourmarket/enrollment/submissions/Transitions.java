package vn.labourmarket.enrollment.submissions;

import java.util.List;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Refuses what a state does not allow (V28). */
public final class Transitions {
  private Transitions() {}

  /**
   * Checks that a transition is allowed.
   *
   * @param wanted the transition's noun
   * @param allowed the nouns that the present state allows
   */
  public static void require(String wanted, Enum<?> state, List<String> allowed) {
    if (!allowed.contains(wanted)) {
      throw PlatformProblem.ILLEGAL_TRANSITION
          .because(
              "Trạng thái %s không cho phép «%s»; được phép: %s."
                  .formatted(state, wanted, allowed.isEmpty() ? "không có" : allowed),
              "State %s does not allow “%s”; allowed: %s."
                  .formatted(state, wanted, allowed.isEmpty() ? "nothing" : allowed))
          .with("allowed", allowed);
    }
  }
}
