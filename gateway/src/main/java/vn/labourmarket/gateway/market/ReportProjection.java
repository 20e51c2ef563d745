package vn.labourmarket.gateway.market;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.events.enrollment.ReportState;
import vn.labourmarket.platform.inbox.EventHandler;
import vn.labourmarket.platform.inbox.ReceivedEvent;
import vn.labourmarket.platform.time.Period;

/** Keeps every version of every report; an accepted one counts until the next is accepted. */
final class ReportProjection implements EventHandler<ReportState> {

  @Override
  public void apply(Connection transaction, ReceivedEvent<ReportState> event) throws SQLException {
    applyAll(transaction, List.of(event));
  }

  @Override
  public boolean keepsHistory() {
    return true;
  }

  @Override
  public void applyAll(Connection transaction, List<ReceivedEvent<ReportState>> events)
      throws SQLException {
    Set<UUID> ids = new HashSet<>();
    try (BatchInsert versions =
            new BatchInsert(
                transaction,
                """
                insert into report_version (id, aggregate_version, institution_id, area_id, period,
                  period_start, period_end, obligation, report_version, status, nil, due_at,
                  first_submitted_at, late, days_late, intake, counted, decisive, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """);
        BatchInsert lines =
            new BatchInsert(
                transaction,
                """
                insert into report_line (id, aggregate_version, position, training_field, level,
                  entry_background, mode, cohort, female, ethnic_minority, new_intake, transfer_in,
                  transfer_out, dropout, graduates, enrolled_start, enrolled_end, dual_culture)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)) {
      for (ReceivedEvent<ReportState> event : events) {
        ids.add(event.payload().id());
        write(event, versions, lines);
      }
      versions.execute();
      lines.execute();
    }
    VersionTable.REPORT.refresh(transaction, ids);
  }

  private static void write(
      ReceivedEvent<ReportState> event, BatchInsert versions, BatchInsert lines)
      throws SQLException {
    ReportState report = event.payload();
    Period period = Period.parse(report.period());
    boolean counted = "ACCEPTED".equals(report.status());
    long version = event.aggregateVersion();
    versions.all(report.id(), version, report.institutionId(), report.areaId());
    versions.all(report.period(), period.firstDay(), period.lastDay(), report.obligation());
    versions.all(report.reportVersion(), report.status(), report.nil(), report.dueAt());
    versions.all(report.firstSubmittedAt(), report.late(), report.daysLate(), report.intake());
    versions.all(counted, counted, event.occurredAt()).add();
    int position = 0;
    for (ReportState.Line line : counted ? report.lines() : List.<ReportState.Line>of()) {
      lines.all(report.id(), version, position++, line.trainingFieldCode(), line.level());
      lines.all(line.entryBackground(), line.mode(), line.cohort(), line.female());
      lines.all(line.ethnicMinority(), line.newIntake(), line.transferIn(), line.transferOut());
      lines.all(line.dropout(), line.graduates(), line.enrolledStart(), line.enrolledEnd());
      lines.set(line.dualCulture()).add();
    }
  }
}
