package vn.labourmarket.gateway.market;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.platform.inbox.EventHandler;
import vn.labourmarket.platform.inbox.ReceivedEvent;

/** Keeps the newest state of each succession. */
final class AreaSuccessionProjection implements EventHandler<AreaSuccessionState> {

  @Override
  public void apply(Connection transaction, ReceivedEvent<AreaSuccessionState> event)
      throws SQLException {
    applyAll(transaction, List.of(event));
  }

  @Override
  public void applyAll(Connection transaction, List<ReceivedEvent<AreaSuccessionState>> events)
      throws SQLException {
    try (BatchInsert insert =
        new BatchInsert(
            transaction,
            """
            insert into area_succession (from_id, to_id, kind, weight, effective_on,
              aggregate_version, recorded_at) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (from_id, to_id) do update set kind = excluded.kind,
              weight = excluded.weight, effective_on = excluded.effective_on,
              aggregate_version = excluded.aggregate_version, recorded_at = excluded.recorded_at
            """)) {
      for (ReceivedEvent<AreaSuccessionState> event : Newest.perAggregate(events)) {
        AreaSuccessionState it = event.payload();
        insert.all(it.fromId(), it.toId(), it.kind(), it.weight(), it.effectiveOn());
        insert.all(event.aggregateVersion(), event.occurredAt()).add();
      }
      insert.execute();
    }
    AreaProjection.noteChange(transaction);
  }
}
