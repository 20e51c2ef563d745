package vn.labourmarket.enrollment.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
}
