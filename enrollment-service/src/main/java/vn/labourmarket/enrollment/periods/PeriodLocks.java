package vn.labourmarket.enrollment.periods;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.labourmarket.enrollment.submissions.SubmissionProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.texts.LocalizedText;
import vn.labourmarket.platform.time.Period;

/** Tells who wants to write in a locked period which locks hold it. */
@ApplicationScoped
public class PeriodLocks {
  /** What a lock is of; who locked it is for the authority of its area only. */
  private record Held(UUID areaId, String areaCode, String period) {}

  private final PeriodLockRepository locks;

  PeriodLocks(PeriodLockRepository locks) {
    this.locks = locks;
  }

  /**
   * The refusal of a write (V27). Asked once it is clear that a lock holds the period: that one
   * can't be lifted before the writer's transaction ends.
   */
  public Problem refusal(UUID area, Period period) {
    List<PeriodLockRepository.Named> holding = locks.holding(area, period);
    return SubmissionProblem.PERIOD_LOCKED
        .because(
            "Không ghi được vì đã khoá %s."
                .formatted(names(holding, "kỳ %s của %s", LocalizedText::vi)),
            "Not written, for %s locked."
                .formatted(
                    names(holding, "%s of %s", LocalizedText::en)
                        + (holding.size() == 1 ? " is" : " are")))
        .with("locks", holding.stream().map(it -> held(it.lock())).toList());
  }

  private static String names(
      List<PeriodLockRepository.Named> holding,
      String one,
      Function<LocalizedText, String> language) {
    return holding.stream()
        .map(it -> one.formatted(it.lock().period(), language.apply(it.areaName())))
        .collect(Collectors.joining(", "));
  }

  private static Held held(HoldingLock lock) {
    return new Held(lock.areaId(), lock.areaCode(), lock.period());
  }
}
