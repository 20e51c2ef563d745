package vn.labourmarket.enrollment.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.areas.AreaTexts;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.requests.Parameters;
import vn.labourmarket.platform.time.VietnamTime;

/** Finds areas in the local copy. Codes come back for other territories, ids never do. */
@ApplicationScoped
public class Areas {
  private static final String BY_ID = "select id, code, level from area where id = :key";
  private static final String BY_CODE =
      """
      select id, code, level from area
      where code = :key and valid_from <= :day and (valid_to is null or valid_to >= :day)
      order by valid_from desc limit 1
      """;

  /** An area and its level: PROVINCE, DISTRICT or COMMUNE. */
  private record Found(AreaRef area, String level) {}

  private final Session database;
  private final AreaRefusals refusals;
  private final Clock clock;

  Areas(Session database, AreaRefusals refusals, Clock clock) {
    this.database = database;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * The province that a request names. An id may be that of an area of the past, since it can mean
   * nothing else; a code is looked up at the day that matters.
   *
   * @throws Problem 422 AREA_REQUIRED, AREA_UNKNOWN, AREA_FORMAT, AREA_EXPIRED or AREA_LEVEL
   */
  public AreaRef required(@Nullable UUID id, @Nullable String code, LocalDate day) {
    if (id != null) {
      return province("/areaId", found(BY_ID, id, null).orElseThrow(AreaRefusals::unknown));
    }
    if (code == null) {
      throw AreaRefusals.missing();
    }
    return province(
        "/areaCode", found(BY_CODE, code, day).orElseThrow(() -> refusals.outOfForce(code, day)));
  }

  private AreaRef province(String pointer, Found found) {
    if (!found.level().equals(AreaTexts.PROVINCE)) {
      throw refusals.noProvince(pointer, found.area());
    }
    return found.area();
  }

  /**
   * The area in force at a day: the given one, else the successor that took the greatest share. An
   * area younger than that day stays itself, since nothing says which part of it is meant.
   */
  public AreaRef inForce(AreaRef area, LocalDate day) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                with recursive line (id, depth, share) as (
                  select cast(:id as uuid), 0, cast(1 as numeric)
                  union all
                  select s.to_id, line.depth + 1, line.share * s.weight
                  from line join area_succession s on s.from_id = line.id and s.weight > 0
                  where s.effective_on <= :day and line.depth < 20)
                select a.id, a.code from line join area a on a.id = line.id
                where a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
                order by line.depth, line.share desc limit 1
                """,
                Tuple.class)
            .setParameter("id", area.id())
            .setParameter("day", day)
            .getResultList();
    return rows.stream().findFirst().map(Areas::area).orElse(area);
  }

  /**
   * The areas that a list's filter means: the named one, as of today for a code, and everything
   * that went into it.
   *
   * @return null without a filter
   * @throws Problem 422 AREA_LEVEL for what is no province, since records are kept by province
   */
  public @Nullable Set<UUID> filter(@Nullable String idOrCode) {
    if (idOrCode == null) {
      return null;
    }
    Found found = find(idOrCode, VietnamTime.today(clock));
    if (!found.level().equals(AreaTexts.PROVINCE)) {
      throw refusals.noProvince(found.area());
    }
    AreaRef area = found.area();
    List<UUID> ids =
        database
            .createNativeQuery(
                """
                with recursive line (id, depth) as (
                  select cast(:id as uuid), 0
                  union
                  select s.from_id, line.depth + 1
                  from line join area_succession s on s.to_id = line.id and s.weight > 0
                  where line.depth < 20)
                select distinct id from line
                """,
                UUID.class)
            .setParameter("id", area.id())
            .getResultList();
    return new HashSet<>(ids);
  }

  /**
   * The area that a query parameter names by id or by its code at a day.
   *
   * @throws Problem 400 when there is none
   */
  public AreaRef named(String idOrCode, LocalDate day) {
    return find(idOrCode, day).area();
  }

  private Found find(String idOrCode, LocalDate day) {
    return asId(idOrCode)
        .flatMap(it -> found(BY_ID, it, null))
        .or(() -> found(BY_CODE, idOrCode, day))
        .orElseThrow(() -> Parameters.invalid("area"));
  }

  private Optional<Found> found(String sql, Object key, @Nullable LocalDate day) {
    var query = database.createNativeQuery(sql, Tuple.class).setParameter("key", key);
    if (day != null) {
      query.setParameter("day", day);
    }
    List<Tuple> rows = query.getResultList();
    return rows.stream().findFirst().map(row -> new Found(area(row), row.get(2, String.class)));
  }

  private static AreaRef area(Tuple row) {
    return new AreaRef(row.get(0, UUID.class), row.get(1, String.class));
  }

  private static Optional<UUID> asId(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException code) {
      return Optional.empty();
    }
  }
}
