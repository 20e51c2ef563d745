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
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.requests.Parameters;
import vn.labourmarket.platform.time.VietnamTime;

/** Finds areas in the local copy. Codes come back for other territories, ids never do. */
@ApplicationScoped
public class Areas {
  private final Session database;
  private final Clock clock;

  Areas(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The area that a request names. An id may be that of an area of the past; a code is looked up at
   * the day that matters.
   *
   * @throws Problem 422 AREA_REQUIRED or AREA_UNKNOWN
   */
  public AreaRef required(@Nullable UUID id, @Nullable String code, LocalDate day) {
    if (id == null && code == null) {
      throw broken("/areaCode", ReferenceProblem.AREA_REQUIRED);
    }
    Optional<AreaRef> found = id != null ? byId(id) : byCode(String.valueOf(code), day);
    return found.orElseThrow(
        () -> broken(id != null ? "/areaId" : "/areaCode", ReferenceProblem.AREA_UNKNOWN));
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
                  from line join area_succession s on s.from_id = line.id
                  where s.effective_on <= :day and line.depth < 20)
                select a.id, a.code from line join area a on a.id = line.id
                where a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
                order by line.depth, line.share desc limit 1
                """,
                Tuple.class)
            .setParameter("id", area.id())
            .setParameter("day", day)
            .getResultList();
    return first(rows).orElse(area);
  }

  /**
   * The areas that a list's filter means: the named one, as of today for a code, and everything
   * that went into it.
   *
   * @return null without a filter
   */
  public @Nullable Set<UUID> filter(@Nullable String idOrCode) {
    if (idOrCode == null) {
      return null;
    }
    AreaRef area = named(idOrCode, VietnamTime.today(clock));
    List<UUID> ids =
        database
            .createNativeQuery(
                """
                with recursive line (id, depth) as (
                  select cast(:id as uuid), 0
                  union
                  select s.from_id, line.depth + 1
                  from line join area_succession s on s.to_id = line.id where line.depth < 20)
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
    Optional<AreaRef> found = asId(idOrCode).flatMap(this::byId).or(() -> byCode(idOrCode, day));
    return found.orElseThrow(() -> Parameters.invalid("area"));
  }

  private Optional<AreaRef> byId(UUID id) {
    return one("select id, code from area where id = :key", id, null);
  }

  private Optional<AreaRef> byCode(String code, LocalDate day) {
    return one(
        """
        select id, code from area
        where code = :key and valid_from <= :day and (valid_to is null or valid_to >= :day)
        order by valid_from desc limit 1
        """,
        code,
        day);
  }

  private Optional<AreaRef> one(String sql, Object key, @Nullable LocalDate day) {
    var query = database.createNativeQuery(sql, Tuple.class).setParameter("key", key);
    if (day != null) {
      query.setParameter("day", day);
    }
    return first(query.getResultList());
  }

  private static Optional<AreaRef> first(List<Tuple> rows) {
    return rows.stream()
        .findFirst()
        .map(row -> new AreaRef(row.get(0, UUID.class), row.get(1, String.class)));
  }

  private static Optional<UUID> asId(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException code) {
      return Optional.empty();
    }
  }

  private static Problem broken(String pointer, ReferenceProblem rule) {
    return Problem.ofViolations(List.of(Violation.error(pointer, rule, rule.title())));
  }
}
