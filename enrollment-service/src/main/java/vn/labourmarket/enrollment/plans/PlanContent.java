package vn.labourmarket.enrollment.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.training.NamedField;
import vn.labourmarket.platform.personal.PersonalData;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;

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

  /** Personal data in what was written in own words (V52). */
  List<Violation> personalData() {
    List<Violation> found = new ArrayList<>();
    found.addAll(PersonalData.in("/decisionNo", decisionNo));
    found.addAll(PersonalData.in("/reason", reason));
    found.addAll(PersonalData.in("/notes", notes));
    return found;
  }

  /**
   * Refuses to keep personal data, in a draft either.
   *
   * @throws Problem 422 PERSONAL_DATA_IN_TEXT
   */
  void requireNoPersonalData() {
    List<Violation> found = personalData();
    if (!found.isEmpty()) {
      throw Problem.ofViolations(found);
    }
  }
}
