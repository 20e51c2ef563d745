package vn.labourmarket.enrollment.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an institution plans.
 *
 * @param reason why a registered plan is amended
 * @param notes explanation of warnings, for the reviewer
 */
record PlanContent(
    List<PlanLine> lines,
    @Nullable String decisionNo,
    @Nullable LocalDate decisionDate,
    @Nullable String reason,
    @Nullable String notes) {
  PlanContent {
    lines = List.copyOf(lines);
  }

  long total() {
    return lines.stream().mapToLong(PlanLine::target).sum();
  }
}
