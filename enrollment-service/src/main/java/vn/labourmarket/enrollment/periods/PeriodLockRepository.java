package vn.labourmarket.enrollment.periods;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.labourmarket.enrollment.reference.AreaRef;
import vn.labourmarket.platform.texts.LocalizedText;
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

  /**
   * A lock as it is stored.
   *
   * @param version 0 while it was never locked
   */
  record Stored(boolean locked, long version) {}

  /** A lock that holds a period, with its area's name. */
  record Named(HoldingLock lock, LocalizedText areaName) {}

  /**
   * The locks that hold a period of an area, as {@code hold_period} looks for them: the area's own
   * first, shorter periods before longer ones.
   */
  List<Named> holding(UUID area, Period period) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select l.area_id, l.area_code, l.period, l.changed_by, l.changed_at,
                  coalesce(a.name_vi, l.area_code) as vi, coalesce(a.name_en, a.name_vi, l.area_code) as en
                from period_lock l left join area a on a.id = l.area_id
                where l.locked and l.first_day <= :first and l.last_day >= :last
                  and l.area_id in (select period_lock_reach(:area))
                order by l.area_id <> :area, l.last_day - l.first_day, l.area_code, l.area_id,
                  l.period
                """,
                Tuple.class)
            .addScalar("area_id", UUID.class)
            .addScalar("area_code", String.class)
            .addScalar("period", String.class)
            .addScalar("changed_by", UUID.class)
            .addScalar("changed_at", Instant.class)
            .addScalar("vi", String.class)
            .addScalar("en", String.class)
            .setParameter("area", area)
            .setParameter("first", period.firstDay())
            .setParameter("last", period.lastDay())
            .getResultList();
    return rows.stream().map(PeriodLockRepository::named).toList();
  }

  private static Named named(Tuple row) {
    return new Named(
        new HoldingLock(
            row.get("area_id", UUID.class),
            row.get("area_code", String.class),
            row.get("period", String.class),
            row.get("changed_by", UUID.class),
            row.get("changed_at", Instant.class)),
        LocalizedText.of(row.get("vi", String.class), row.get("en", String.class)));
  }

  Stored find(AreaRef area, Period period) {
    return database
        .createNativeQuery(
            "select locked, version from period_lock where area_id = :area and period = :period",
            Tuple.class)
        .setParameter("area", area.id())
        .setParameter("period", period.toString())
        .getResultStream()
        .findFirst()
        .map(row -> new Stored(row.get(0, Boolean.class), row.get(1, Long.class)))
        .orElseGet(() -> new Stored(false, 0));
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
}
