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

  /**
   * Successions in the order of the predecessors' codes.
   *
   * @param from id or code of a predecessor; null for all
   * @param to id or code of a successor; null for all
   */
  List<Row> page(@Nullable String from, @Nullable String to, PageRequest page) {
    List<Object> values = new ArrayList<>();
    StringBuilder where = new StringBuilder("where 1 = 1");
    side(where, values, "f", from);
    side(where, values, "t", to);
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
