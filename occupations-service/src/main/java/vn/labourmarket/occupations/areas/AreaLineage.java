package vn.labourmarket.occupations.areas;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.storage.Statements;

/** What areas became by a later day, or came from by an earlier one, step by step. */
@ApplicationScoped
public class AreaLineage {
  /** No territory changes that often between two days that anyone compares. */
  private static final int DEEPEST = 60;

  private static final String COLUMNS = "a.id, a.level, a.code, a.valid_from, a.valid_to";

  private final Statements statements;

  AreaLineage(Statements statements) {
    this.statements = statements;
  }

  /** An area that is passed. */
  public record Place(
      UUID id, AreaLevel level, String code, LocalDate validFrom, @Nullable LocalDate validTo) {

    public boolean isValidOn(LocalDate day) {
      return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
  }

  /**
   * A succession read in the direction asked for.
   *
   * @param weight of the succession itself, also when it is read backwards
   * @param successors how many the predecessor has
   * @param predecessors how many the successor has
   */
  public record Step(UUID from, Place to, BigDecimal weight, int successors, int predecessors) {}

  /** The areas of a day in the order of their codes: one, or those after a code. */
  public List<Place> places(
      LocalDate day, @Nullable String code, String after, @Nullable AreaLevel level, int limit) {
    return statements.query(
        """
        select %s from area a
        where a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)
          and (cast(? as text) is null or a.code = ?) and a.code > ?
          and (cast(? as text) is null or a.level = ?)
        order by a.code limit ?
        """
            .formatted(COLUMNS),
        row -> place(row, 1),
        day,
        day,
        code,
        code,
        after,
        level == null ? null : level.name(),
        level == null ? null : level.name(),
        limit);
  }

  /**
   * What a district became is no part of what its province came from: where there are predecessors
   * of the same level, they alone are followed back.
   */
  private static final String SAME_LEVEL =
      """
      and (f.level = t.level or not exists (
        select 1 from area_succession q join area r on r.id = q.from_id
        where q.to_id = s.to_id and q.weight > 0 and r.level = t.level))
      """;

  /** All steps that the areas take until a day; a branch ends in an area of that day. */
  public List<Step> steps(Collection<Place> from, LocalDate day, boolean backwards) {
    return statements.query(
        """
        with recursive followed as not materialized (
          select s.from_id, s.to_id, s.weight from area_succession s
          join area f on f.id = s.from_id join area t on t.id = s.to_id
          where s.weight > 0 %5$s),
        line (id, depth) as (
          select unnest(?::uuid[]), 0
          union
          select s.%2$s, line.depth + 1 from line
          join area x on x.id = line.id
          join followed s on s.%1$s = line.id
          where line.depth < %4$d and not
            (x.valid_from <= ? and (x.valid_to is null or x.valid_to >= ?)))
        select s.%1$s, %3$s, s.weight,
          (select count(*) from followed o where o.from_id = s.from_id),
          (select count(*) from followed o where o.to_id = s.to_id)
        from (select distinct id from line) l
        join area x on x.id = l.id
        join followed s on s.%1$s = l.id
        join area a on a.id = s.%2$s
        where not (x.valid_from <= ? and (x.valid_to is null or x.valid_to >= ?))
        order by 1, a.code
        """
            .formatted(
                backwards ? "to_id" : "from_id",
                backwards ? "from_id" : "to_id",
                COLUMNS,
                DEEPEST,
                backwards ? SAME_LEVEL : ""),
        row ->
            new Step(
                row.getObject(1, UUID.class),
                place(row, 2),
                row.getBigDecimal(7),
                row.getInt(8),
                row.getInt(9)),
        new Statements.Values("uuid", from.stream().map(Place::id).toArray()),
        day,
        day,
        day,
        day);
  }

  /** Names of the areas of a day: code, Vietnamese, English. */
  public List<String[]> names(Collection<String> codes, LocalDate day) {
    return statements.query(
        """
        select a.code, n.name ->> 'nameVi', n.name ->> 'nameEn' from area a
        cross join lateral (
          select name from jsonb_array_elements(a.names) name
          where cast(name ->> 'validFrom' as date) <= greatest(cast(? as date), a.valid_from)
          order by name ->> 'validFrom' desc limit 1) n
        where a.code = any(?) and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)
        """,
        row -> new String[] {row.getString(1), row.getString(2), row.getString(3)},
        day,
        new Statements.Values("text", codes.toArray()),
        day,
        day);
  }

  private static Place place(ResultSet row, int first) throws SQLException {
    return new Place(
        row.getObject(first, UUID.class),
        AreaLevel.valueOf(row.getString(first + 1)),
        row.getString(first + 2),
        row.getObject(first + 3, LocalDate.class),
        row.getObject(first + 4, LocalDate.class));
  }
}
