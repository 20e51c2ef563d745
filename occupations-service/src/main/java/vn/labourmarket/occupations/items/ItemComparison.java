package vn.labourmarket.occupations.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.storage.Statements;
import vn.labourmarket.occupations.storage.Statements.Values;
import vn.labourmarket.platform.paging.PageRequest;

/**
 * Compares two versions code by code. What is in the new version and what is gone are read apart,
 * each in the order of the codes: a full join would read both versions for every page.
 */
@ApplicationScoped
public class ItemComparison {
  private static final String SQL =
      """
      (select new.code, old.level, old.title_vi, old.title_en, old.parent_code, old.description,
              old.parent_code is null and 'PARENT_MISSING' = any(old.gaps),
              new.level, new.title_vi, new.title_en, new.parent_code, new.description,
              new.parent_code is null and 'PARENT_MISSING' = any(new.gaps)
       from classification_item new
       left join classification_item old
         on old.classification_id = ? and old.code > ? and old.code = new.code
       where new.classification_id = ? and new.code > ?
         and (old.level is null or new.code = any(?)
              or (old.title_vi, old.title_en, old.level, old.description)
                 is distinct from (new.title_vi, new.title_en, new.level, new.description)
              or old.parent_code is distinct from new.parent_code
                 and (old.parent_code is not null or 'PARENT_MISSING' <> all(old.gaps))
                 and (new.parent_code is not null or 'PARENT_MISSING' <> all(new.gaps)))
       order by new.code limit ?)
      union all
      (select old.code, old.level, old.title_vi, old.title_en, old.parent_code, old.description,
              old.parent_code is null and 'PARENT_MISSING' = any(old.gaps),
              null, null, null, null, null, null
       from classification_item old
       where old.classification_id = ? and old.code > ?
         and not exists (
           select 1 from classification_item new
           where new.classification_id = ? and new.code > ? and new.code = old.code)
       order by old.code limit ?)
      order by code limit ?
      """;

  private final Statements statements;

  ItemComparison(Statements statements) {
    this.statements = statements;
  }

  /**
   * A page of what differs.
   *
   * @param always codes to tell of even where both versions say the same
   */
  public List<ItemChange> page(UUID from, UUID to, Collection<String> always, PageRequest page) {
    String after = page.after().map(it -> it.text(0)).orElse("");
    int rows = page.fetchSize();
    return statements.query(
        SQL,
        row -> new ItemChange(row.getString(1), side(row, 2), side(row, 8)),
        from,
        after,
        to,
        after,
        new Values("text", always.toArray()),
        rows,
        from,
        after,
        to,
        after,
        rows,
        rows);
  }

  private static ItemChange.@Nullable Side side(ResultSet row, int first) throws SQLException {
    return row.getObject(first) == null
        ? null
        : new ItemChange.Side(
            row.getString(first + 1),
            row.getString(first + 2),
            row.getString(first + 3),
            row.getBoolean(first + 5),
            row.getInt(first),
            row.getString(first + 4));
  }
}
