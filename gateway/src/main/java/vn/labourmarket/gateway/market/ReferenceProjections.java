package vn.labourmarket.gateway.market;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.labourmarket.events.catalogue.ClassificationItemState;
import vn.labourmarket.events.demand.EmployerState;
import vn.labourmarket.events.demand.SurveyRoundState;
import vn.labourmarket.events.enrollment.InstitutionState;
import vn.labourmarket.platform.inbox.EventHandler;
import vn.labourmarket.platform.inbox.ReceivedEvent;

/** Keep the newest state of what facts refer to: one row for each aggregate. */
final class ReferenceProjections {
  private ReferenceProjections() {}

  /** The columns of one event's row, without the time. */
  @FunctionalInterface
  private interface Row<P> {
    void write(BatchInsert insert, P state) throws SQLException;
  }

  private record Upsert<P>(String sql, Row<P> row) implements EventHandler<P> {
    @Override
    public void apply(Connection transaction, ReceivedEvent<P> event) throws SQLException {
      applyAll(transaction, List.of(event));
    }

    @Override
    public void applyAll(Connection transaction, List<ReceivedEvent<P>> events)
        throws SQLException {
      try (BatchInsert insert = new BatchInsert(transaction, sql)) {
        for (ReceivedEvent<P> event : Newest.perAggregate(events)) {
          row.write(insert, event.payload());
          insert.set(event.occurredAt()).add();
        }
        insert.execute();
      }
    }
  }

  static EventHandler<ClassificationItemState> items() {
    return new Upsert<>(
        """
        insert into classification_item (scheme, version, code, level, parent_code, title_vi,
          title_en, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (scheme, version, code) do update set level = excluded.level,
          parent_code = excluded.parent_code, title_vi = excluded.title_vi,
          title_en = excluded.title_en, recorded_at = excluded.recorded_at
        """,
        (insert, it) -> {
          insert.all(it.scheme(), it.version(), it.code(), it.level(), it.parentCode());
          insert.all(it.titleVi(), it.titleEn());
        });
  }

  static EventHandler<InstitutionState> institutions() {
    return new Upsert<>(
        """
        insert into institution (id, code, type, name, name_en, area_id, status, demonstration,
          recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set code = excluded.code, type = excluded.type,
          name = excluded.name, name_en = excluded.name_en, area_id = excluded.area_id,
          status = excluded.status, demonstration = excluded.demonstration,
          recorded_at = excluded.recorded_at
        """,
        (insert, it) -> {
          insert.all(it.id(), it.code(), it.type(), it.name(), it.nameEn(), it.areaId());
          insert.all(it.status(), it.demonstration());
        });
  }

  static EventHandler<EmployerState> employers() {
    return new Upsert<>(
        """
        insert into employer (id, code, type, name, area_id, status, demonstration, recorded_at)
          values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set code = excluded.code, type = excluded.type,
          name = excluded.name, area_id = excluded.area_id, status = excluded.status,
          demonstration = excluded.demonstration, recorded_at = excluded.recorded_at
        """,
        (insert, it) -> {
          insert.all(it.id(), it.code(), it.type(), it.name(), it.areaId());
          insert.all(it.status(), it.demonstration());
        });
  }

  static EventHandler<SurveyRoundState> rounds() {
    return new Upsert<>(
        """
        insert into survey_round (id, name, period, area_id, opens_at, closes_at, status,
          recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set name = excluded.name, period = excluded.period,
          area_id = excluded.area_id, opens_at = excluded.opens_at,
          closes_at = excluded.closes_at, status = excluded.status,
          recorded_at = excluded.recorded_at
        """,
        (insert, it) -> {
          insert.all(it.id(), it.name(), it.period(), it.areaId(), it.opensAt(), it.closesAt());
          insert.set(it.status());
        });
  }
}
