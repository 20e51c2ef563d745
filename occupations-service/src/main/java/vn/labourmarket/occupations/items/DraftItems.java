package vn.labourmarket.occupations.items;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.items.ClassificationItem.Gap;
import vn.labourmarket.occupations.storage.DatabaseFailure;

/** Replaces a draft's items: rows stream in, inside the transaction of whoever brings them. */
public final class DraftItems implements AutoCloseable {
  private static final int BATCH = 500;

  private final UUID draft;
  private final Connection connection;
  private final PreparedStatement insert;
  private int waiting;

  DraftItems(UUID draft, Connection connection) {
    this.draft = draft;
    this.connection = connection;
    try {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from classification_item where classification_id = ?")) {
        delete.setObject(1, draft);
        delete.executeUpdate();
      }
      insert =
          connection.prepareStatement(
              """
              insert into classification_item
                (classification_id, code, level, parent_code, title_vi, title_en,
                 title_vi_official, description, minimum, maximum, gaps, search_text)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """);
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  public void add(ClassificationItem item) {
    try {
      insert.setObject(1, draft);
      insert.setString(2, item.code());
      insert.setInt(3, item.level());
      insert.setString(4, item.parentCode());
      insert.setString(5, item.titleVi());
      insert.setString(6, item.titleEn());
      insert.setBoolean(7, item.titleViOfficial());
      insert.setString(8, item.description());
      set(9, item.minimum());
      set(10, item.maximum());
      insert.setArray(
          11, connection.createArrayOf("text", item.gaps().stream().map(Gap::name).toArray()));
      insert.setString(12, SearchText.of(item.code(), item.titleVi(), item.titleEn()));
      insert.addBatch();
      if (++waiting == BATCH) {
        flush();
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  /** Marks items whose parent turned out to be absent from the whole list. */
  public void markOrphans(Collection<String> codes) {
    update(
        """
        update classification_item set gaps = array_append(gaps, 'PARENT_MISSING')
        where classification_id = ? and code = any(?)
        """,
        codes);
  }

  /** Sets the parents that only the whole list could tell: code → parent. */
  public void setParents(Map<String, String> parents) {
    update(
        """
        with draft as (select ?::uuid as id)
        update classification_item set parent_code = found.parent
        from draft, unnest(?::text[], ?::text[]) as found (code, parent)
        where classification_id = draft.id and classification_item.code = found.code
        """,
        parents.keySet(),
        parents.values());
  }

  @Override
  public void close() {
    try (connection;
        insert) {
      flush();
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  @SafeVarargs
  private void update(String sql, Collection<String>... columns) {
    try {
      flush();
      try (PreparedStatement update = connection.prepareStatement(sql)) {
        update.setObject(1, draft);
        for (int i = 0; i < columns.length; i++) {
          update.setArray(i + 2, connection.createArrayOf("text", columns[i].toArray()));
        }
        update.executeUpdate();
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  private void flush() throws SQLException {
    if (waiting > 0) {
      insert.executeBatch();
      waiting = 0;
    }
  }

  private void set(int position, @Nullable Long value) throws SQLException {
    if (value == null) {
      insert.setNull(position, Types.BIGINT);
    } else {
      insert.setLong(position, value);
    }
  }
}
