package vn.labourmarket.enrollment.reports;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.enrollment.ReportState;

/** Reports as they are published. A draft is not: its first event is its first submission. */
final class ReportEvents {
  private ReportEvents() {}

  static Event<ReportState> of(EventType type, Report report) {
    return of(type, report, null);
  }

  /**
   * An acceptance.
   *
   * @param previousIntake the accepted intake that it replaces, null for the first
   */
  static Event<ReportState> of(EventType type, Report it, @Nullable Long previousIntake) {
    long intake = it.content.intake();
    return new Event<>(
        type,
        it.id.toString(),
        it.version,
        new ReportState(
            it.id,
            it.institutionId,
            it.areaId,
            it.period,
            it.obligation,
            it.reportVersion,
            it.status.name(),
            it.content.nil(),
            it.dueAt,
            Objects.requireNonNull(it.firstSubmittedAt, "published before its submission"),
            it.receivedLate,
            it.daysLate,
            it.acceptedAt,
            intake,
            previousIntake,
            previousIntake == null ? null : intake - previousIntake,
            it.content.lines().stream().map(ReportEvents::line).toList()));
  }

  private static ReportState.Line line(ReportLine line) {
    return new ReportState.Line(
        line.trainingFieldCode(),
        line.level().name(),
        line.entryBackground().name(),
        line.mode().name(),
        line.cohort(),
        line.female(),
        line.ethnicMinority(),
        line.newIntake(),
        line.transferIn(),
        line.transferOut(),
        line.dropout(),
        line.graduates(),
        line.enrolledStart(),
        line.enrolledEnd(),
        line.dualCulture());
  }
}
