package vn.labourmarket.occupations.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.platform.paging.PageRequest;

/** Compares two versions code by code. */
@ApplicationScoped
public class ItemComparison {
  private static final String SQL =
      """
      with old as (select * from classification_item where classification_id = ?),
           new as (select * from classification_item where classification_id = ?)
      select code, old.level, old.title_vi, old.title_en, old.parent_code,
             new.level, new.title_vi, new.title_en, new.parent_code
      from old full join new using (code)
      where code > ?
        and (old.level is null or new.level is null
             or (old.title_vi, old.title_en, old.parent_code)
                is distinct from (new.title_vi, new.title_en, new.parent_code))
      order by code limit ?
      """;

  private final DataSource dataSource;

  ItemComparison(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public List<ItemChange> page(UUID from, UUID to, PageRequest page) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(SQL)) {
      statement.setObject(1, from);
      statement.setObject(2, to);
      statement.setString(3, page.after().map(it -> it.text(0)).orElse(""));
      statement.setInt(4, page.fetchSize());
      List<ItemChange> changes = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          changes.add(new ItemChange(row.getString(1), side(row, 2), side(row, 6)));
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
            row.getString(first + 1), row.getString(first + 2), row.getString(first + 3));
  }
}
