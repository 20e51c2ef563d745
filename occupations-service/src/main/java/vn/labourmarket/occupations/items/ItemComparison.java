package vn.labourmarket.occupations.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.storage.DatabaseFailure;
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
              new.level, new.title_vi, new.title_en, new.parent_code, new.description
       from classification_item new
       left join classification_item old
         on old.classification_id = ? and old.code > ? and old.code = new.code
       where new.classification_id = ? and new.code > ?
         and (old.level is null or new.code = any(?)
              or (old.title_vi, old.title_en, old.parent_code, old.level, old.description)
                 is distinct from
                 (new.title_vi, new.title_en, new.parent_code, new.level, new.description))
       order by new.code limit ?)
      union all
      (select old.code, old.level, old.title_vi, old.title_en, old.parent_code, old.description,
              null, null, null, null, null
       from classification_item old
       where old.classification_id = ? and old.code > ?
         and not exists (
           select 1 from classification_item new
           where new.classification_id = ? and new.code > ? and new.code = old.code)
       order by old.code limit ?)
      order by code limit ?
      """;

  private final DataSource dataSource;

  ItemComparison(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * A page of what differs.
   *
   * @param always codes to tell of even where both versions say the same
   */
  public List<ItemChange> page(UUID from, UUID to, Collection<String> always, PageRequest page) {
    String after = page.after().map(it -> it.text(0)).orElse("");
    int rows = page.fetchSize();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(SQL)) {
      Object told = connection.createArrayOf("text", always.toArray());
      Object[] values = {from, after, to, after, told, rows, from, after, to, after, rows, rows};
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<ItemChange> changes = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          changes.add(new ItemChange(row.getString(1), side(row, 2), side(row, 7)));
        }
      }
      return changes;
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  private static ItemChange.@Nullable Side side(ResultSet row, int first) throws SQLException {
    return row.getObject(first) == null
        ? null
        : new ItemChange.Side(
            row.getString(first + 1),
            row.getString(first + 2),
            row.getString(first + 3),
            row.getInt(first),
            row.getString(first + 4));
  }
}
