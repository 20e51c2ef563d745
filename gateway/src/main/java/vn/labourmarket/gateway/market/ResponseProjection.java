package vn.labourmarket.gateway.market;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.events.demand.SurveyResponseState;
import vn.labourmarket.platform.inbox.EventHandler;
import vn.labourmarket.platform.inbox.ReceivedEvent;
import vn.labourmarket.platform.time.Period;

/** Keeps every version of every survey response; an excluded one ends what was accepted before. */
final class ResponseProjection implements EventHandler<SurveyResponseState> {

  @Override
  public void apply(Connection transaction, ReceivedEvent<SurveyResponseState> event)
      throws SQLException {
    applyAll(transaction, List.of(event));
  }

  @Override
  public boolean keepsHistory() {
    return true;
  }

  @Override
  public void applyAll(Connection transaction, List<ReceivedEvent<SurveyResponseState>> events)
      throws SQLException {
    Set<UUID> ids = new HashSet<>();
    try (BatchInsert versions =
            new BatchInsert(
                transaction,
                """
                insert into response_version (id, aggregate_version, round_id, period, period_start,
                  period_end, employer_id, area_id, employer_type, industry_code, size_band, status,
                  headcount, total_6m, counted, decisive, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """);
        BatchInsert lines =
            new BatchInsert(
                transaction,
                """
                insert into response_line (id, aggregate_version, position, occupation,
                  qualification, reason, number, female) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)) {
      for (ReceivedEvent<SurveyResponseState> event : events) {
        ids.add(event.payload().id());
        write(event, versions, lines);
      }
      versions.execute();
      lines.execute();
    }
    VersionTable.RESPONSE.refresh(transaction, ids);
  }

  private static void write(
      ReceivedEvent<SurveyResponseState> event, BatchInsert versions, BatchInsert lines)
      throws SQLException {
    SurveyResponseState it = event.payload();
    Period period = Period.parse(it.period());
    boolean counted = "ACCEPTED".equals(it.status());
    boolean decisive = counted || "EXCLUDED".equals(it.status());
    long version = event.aggregateVersion();
    versions.all(it.id(), version, it.roundId(), it.period(), period.firstDay());
    versions.all(period.lastDay(), it.employerId(), it.areaId(), it.employerType());
    versions.all(it.industryCode(), it.sizeBand(), it.status(), it.headcount(), it.total6m());
    versions.all(counted, decisive, event.occurredAt()).add();
    int position = 0;
    for (var line : counted ? it.lines() : List.<SurveyResponseState.Line>of()) {
      lines.all(it.id(), version, position++, line.occupationCode(), line.qualification());
      lines.all(line.reason(), line.number(), line.female()).add();
    }
  }
}
