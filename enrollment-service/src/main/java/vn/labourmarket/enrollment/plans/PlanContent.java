package vn.labourmarket.enrollment.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.training.NamedField;

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

  /** The training fields of its lines. */
  List<NamedField> fields() {
    return IntStream.range(0, lines.size())
        .mapToObj(
            i ->
                new NamedField(
                    "/lines/" + i + "/trainingField",
                    lines.get(i).trainingField(),
                    lines.get(i).level()))
        .toList();
  }

  long total() {
    return lines.stream().mapToLong(PlanLine::target).sum();
  }
}
