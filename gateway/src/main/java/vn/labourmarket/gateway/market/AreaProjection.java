package vn.labourmarket.gateway.market;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.events.catalogue.AreaState.DatedName;
import vn.labourmarket.platform.inbox.EventHandler;
import vn.labourmarket.platform.inbox.ReceivedEvent;
import vn.labourmarket.platform.time.VietnamTime;

/** Keeps the newest state of each area. */
final class AreaProjection implements EventHandler<AreaState> {

  @Override
  public void apply(Connection transaction, ReceivedEvent<AreaState> event) throws SQLException {
    applyAll(transaction, List.of(event));
  }

  @Override
  public void applyAll(Connection transaction, List<ReceivedEvent<AreaState>> events)
      throws SQLException {
    try (BatchInsert insert =
        new BatchInsert(
            transaction,
            """
            insert into area (id, code, level, parent_id, valid_from, valid_to, name_vi, name_en,
              aggregate_version, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set code = excluded.code, level = excluded.level,
              parent_id = excluded.parent_id, valid_from = excluded.valid_from,
              valid_to = excluded.valid_to, name_vi = excluded.name_vi,
              name_en = excluded.name_en, aggregate_version = excluded.aggregate_version,
              recorded_at = excluded.recorded_at
            """)) {
      for (ReceivedEvent<AreaState> event : Newest.perAggregate(events)) {
        AreaState area = event.payload();
        LocalDate told = LocalDate.ofInstant(event.occurredAt(), VietnamTime.ZONE);
        DatedName name = area.nameOn(told).orElseThrow();
        insert.all(area.id(), area.code(), area.level(), area.parentId(), area.validFrom());
        insert.all(area.validTo(), name.nameVi(), name.nameEn());
        insert.all(event.aggregateVersion(), event.occurredAt()).add();
      }
      insert.execute();
    }
    noteChange(transaction);
  }

  static void noteChange(Connection transaction) throws SQLException {
    try (Statement statement = transaction.createStatement()) {
      statement.executeUpdate("update area_change set change = change + 1");
    }
  }
}
