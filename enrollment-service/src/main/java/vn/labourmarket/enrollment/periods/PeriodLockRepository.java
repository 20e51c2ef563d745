package vn.labourmarket.enrollment.periods;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import vn.labourmarket.enrollment.reference.AreaRef;
import vn.labourmarket.platform.time.Period;

@ApplicationScoped
class PeriodLockRepository {
  private final Session database;

  PeriodLockRepository(Session database) {
    this.database = database;
  }

  /**
   * Waits for the writers under way in all areas that a lock of this one reaches and keeps new ones
   * out. In the order of the ids, so that two who lock related areas don't wait for each other.
   */
  void waitForWriters(AreaRef area) {
    database
        .createNativeQuery(
            """
            select count(*) from (
              select 1 from (
                select cast(reach as text) as id from period_lock_reach(:area) reach order by 1) it,
              lateral pg_advisory_xact_lock(hashtextextended(it.id, 27)) offset 0) waited
            """,
            Long.class)
        .setParameter("area", area.id())
        .getSingleResult();
  }

  PeriodLockView find(AreaRef area, Period period) {
    return database
        .createNativeQuery(
            "select locked, version from period_lock where area_id = :area and period = :period",
            Tuple.class)
        .setParameter("area", area.id())
        .setParameter("period", period.toString())
        .getResultStream()
        .findFirst()
        .map(row -> view(area, period, row.get(0, Boolean.class), row.get(1, Long.class)))
        .orElseGet(() -> view(area, period, false, 0));
  }

  void store(AreaRef area, Period period, boolean locked, long version, UUID by, Instant at) {
    database
        .createNativeMutationQuery(
            """
            with changed as (
              insert into period_lock (area_id, area_code, period, version, first_day, last_day,
                locked, changed_by, changed_at)
              values (:area, :code, :period, :version, :first, :last, :locked, :by, :at)
              on conflict (area_id, period) do update
              set version = excluded.version, locked = excluded.locked,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at)
            insert into period_lock_state_change (area_id, period, locked, actor, at)
            values (:area, :period, :locked, :by, :at)
            """)
        .setParameter("area", area.id())
        .setParameter("code", area.code())
        .setParameter("period", period.toString())
        .setParameter("version", version)
        .setParameter("first", period.firstDay())
        .setParameter("last", period.lastDay())
        .setParameter("locked", locked)
        .setParameter("by", by)
        .setParameter("at", at)
        .executeUpdate();
  }

  private static PeriodLockView view(AreaRef area, Period period, boolean locked, long version) {
    return new PeriodLockView(area.id(), area.code(), period.toString(), locked, version);
  }
}
