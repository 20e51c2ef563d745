package vn.labourmarket.gateway.market;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.events.enrollment.PlanState;
import vn.labourmarket.platform.inbox.EventHandler;
import vn.labourmarket.platform.inbox.ReceivedEvent;

/** Keeps every version of every plan; registered ones count until the next is registered. */
final class PlanProjection implements EventHandler<PlanState> {
  private static final Set<String> COUNTED = Set.of("REGISTERED", "CLOSED");

  @Override
  public void apply(Connection transaction, ReceivedEvent<PlanState> event) throws SQLException {
    applyAll(transaction, List.of(event));
  }

  @Override
  public boolean keepsHistory() {
    return true;
  }

  @Override
  public void applyAll(Connection transaction, List<ReceivedEvent<PlanState>> events)
      throws SQLException {
    Set<UUID> ids = new HashSet<>();
    try (BatchInsert versions =
            new BatchInsert(
                transaction,
                """
                insert into plan_version (id, aggregate_version, institution_id, area_id, year,
                  plan_version, status, total, decision_number, reason, counted, decisive,
                  recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """);
        BatchInsert lines =
            new BatchInsert(
                transaction,
                """
                insert into plan_line (id, aggregate_version, position, training_field, level,
                  entry_background, target) values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)) {
      for (ReceivedEvent<PlanState> event : events) {
        PlanState plan = event.payload();
        boolean counted = COUNTED.contains(plan.status());
        ids.add(plan.id());
        versions.all(plan.id(), event.aggregateVersion(), plan.institutionId(), plan.areaId());
        versions.all(plan.year(), plan.planVersion(), plan.status(), plan.total());
        versions.all(plan.decisionNumber(), plan.reason(), counted, counted);
        versions.set(event.occurredAt()).add();
        int position = 0;
        for (PlanState.Line line : counted ? plan.lines() : List.<PlanState.Line>of()) {
          lines.all(plan.id(), event.aggregateVersion(), position++, line.trainingFieldCode());
          lines.all(line.level(), line.entryBackground(), line.target()).add();
        }
      }
      versions.execute();
      lines.execute();
    }
    VersionTable.PLAN.refresh(transaction, ids);
  }
}
