package vn.labourmarket.enrollment.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.training.NamedField;
import vn.labourmarket.platform.personal.PersonalData;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;

/**
 * What an institution reports.
 *
 * @param planVersionSeen version of the plan that the reporter had in front of them
 * @param statedPlan total that the reporter takes for the registered plan
 * @param ytdIntake intake since the start of the year as the reporter counts it
 * @param nil true when nothing happened in the period; then there are no lines
 * @param notes explanation of warnings, for the reviewer
 */
record ReportContent(
    @Nullable Integer planVersionSeen,
    @Nullable Long statedPlan,
    @Nullable Long ytdIntake,
    List<ReportLine> lines,
    boolean nil,
    @Nullable String signedBy,
    @Nullable String notes) {
  ReportContent {
    lines = List.copyOf(lines);
  }

  long intake() {
    return lines.stream().mapToLong(ReportLine::newIntake).sum();
  }

  /** The training fields of its lines. */
  List<NamedField> fields() {
    return IntStream.range(0, lines.size())
        .mapToObj(
            i ->
                new NamedField(
                    "/lines/" + i + "/trainingFieldCode",
                    lines.get(i).trainingFieldCode(),
                    lines.get(i).level()))
        .toList();
  }

  long openingStock() {
    return lines.stream().mapToLong(ReportLine::enrolledStart).sum();
  }

  /** Null for a report without lines: it says nothing about the stock. */
  @Nullable Long closingStock() {
    return lines.isEmpty() ? null : lines.stream().mapToLong(ReportLine::enrolledEnd).sum();
  }

  boolean isExplained() {
    return notes != null && !notes.isBlank();
  }

  /** Personal data in what was written in own words (V52). */
  List<Violation> personalData() {
    List<Violation> found = new ArrayList<>();
    found.addAll(PersonalData.in("/signedBy", signedBy));
    found.addAll(PersonalData.in("/notes", notes));
    for (int i = 0; i < lines.size(); i++) {
      found.addAll(PersonalData.in("/lines/" + i + "/cohort", lines.get(i).cohort()));
    }
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
