package vn.labourmarket.events.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment report after a transition. Counts are increments of the period, in persons.
 *
 * @param period for example 2021-Q1 or 2021-M04
 * @param obligation code of the reporting calendar, for example ENR_Q
 * @param reportVersion grows with every submission
 * @param status SUBMITTED, RETURNED, ACCEPTED or REVISION_OPEN; only ACCEPTED counts
 * @param late a fact of the first submission, kept through returns and revisions
 * @param intake sum of the lines' new intake
 * @param previousIntake with a revision: the accepted intake it replaces
 * @param delta with a revision: intake − previousIntake
 */
public record ReportState(
    UUID id,
    UUID institutionId,
    UUID areaId,
    String period,
    String obligation,
    int reportVersion,
    String status,
    boolean nil,
    @Nullable Instant dueAt,
    Instant firstSubmittedAt,
    boolean late,
    int daysLate,
    @Nullable Instant acceptedAt,
    long intake,
    @Nullable Long previousIntake,
    @Nullable Long delta,
    List<Line> lines) {

  /** One line of the canonical report: a field, level, entry background, mode and cohort. */
  public record Line(
      String trainingFieldCode,
      String level,
      String entryBackground,
      String mode,
      @Nullable String cohort,
      long female,
      long ethnicMinority,
      long newIntake,
      long transferIn,
      long transferOut,
      long dropout,
      long graduates,
      long enrolledStart,
      long enrolledEnd,
      long dualCulture) {}
}
