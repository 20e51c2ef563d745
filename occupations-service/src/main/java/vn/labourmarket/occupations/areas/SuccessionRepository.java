package vn.labourmarket.occupations.areas;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class SuccessionRepository implements PanacheRepositoryBase<AreaSuccession, AreaSuccession.Pair> {

  /** A succession with both its areas. */
  record Row(AreaSuccession succession, Area from, Area to) {}

  /** One of the two areas of a succession. */
  enum Side {
    FROM("fromId"),
    TO("toId");

    private final String column;

    Side(String column) {
      this.column = column;
    }
  }

  /** The areas of a code that stand on a side of any succession, by start of validity. */
  List<Area> areas(String code, Side side) {
    return getEntityManager()
        .createQuery(
            """
            select a from Area a where a.code = ?1 and exists (
              select 1 from AreaSuccession s where s.%s = a.id and s.weight > 0)
            order by a.validFrom, a.id
            """
                .formatted(side.column),
            Area.class)
        .setParameter(1, code)
        .getResultList();
  }

  /** What became of an area, the largest part first. */
  List<Area> successors(UUID area) {
    return getEntityManager()
        .createQuery(
            """
            select a from AreaSuccession s join Area a on a.id = s.toId
            where s.fromId = ?1 and s.weight > 0 order by s.weight desc, a.code
            """,
            Area.class)
        .setParameter(1, area)
        .getResultList();
  }

  /** Successions in the order of the predecessors' codes, without those that were withdrawn. */
  List<Row> page(SuccessionFilter filter, PageRequest page) {
    List<Object> values = new ArrayList<>();
    StringBuilder where = new StringBuilder("where s.weight > 0");
    side(where, values, "f", filter.from());
    side(where, values, "t", filter.to());
    if (filter.effectiveOn() != null) {
      values.add(filter.effectiveOn());
      where.append(" and s.effectiveOn = ?%d".formatted(values.size()));
    }
    if (filter.after() != null) {
      values.add(filter.after());
      where.append(" and s.effectiveOn > ?%d".formatted(values.size()));
    }
    if (filter.until() != null) {
      values.add(filter.until());
      where.append(" and s.effectiveOn <= ?%d".formatted(values.size()));
    }
    page.after()
        .ifPresent(
            last -> {
              values.add(last.text(0));
              values.add(last.id(1));
              values.add(last.id(2));
              int at = values.size();
              // The first condition repeats part of the second for the index on codes.
              where.append(
                  " and f.code >= ?%d and (f.code, f.id, t.id) > (?%d, ?%d, ?%d)"
                      .formatted(at - 2, at - 2, at - 1, at));
            });
    var query =
        getEntityManager()
            .createQuery(
                """
                select new %s(s, f, t) from AreaSuccession s
                join Area f on f.id = s.fromId join Area t on t.id = s.toId
                %s order by f.code, f.id, t.id
                """
                    .formatted(Row.class.getName(), where),
                Row.class)
            .setMaxResults(page.fetchSize());
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query.getResultList();
  }

  private static void side(
      StringBuilder where, List<Object> values, String area, @Nullable String wanted) {
    if (wanted == null) {
      return;
    }
    boolean id = wanted.length() == 36;
    values.add(id ? UUID.fromString(wanted) : wanted);
    where.append(" and %s.%s = ?%d".formatted(area, id ? "id" : "code", values.size()));
  }

  static Cursor cursor(Row row) {
    return Cursor.of(row.from().code, row.from().id, row.to().id);
  }
}
