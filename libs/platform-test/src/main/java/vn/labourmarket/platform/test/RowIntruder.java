package vn.labourmarket.platform.test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Enters as the application's role with a caller's scope and tries to get at others' rows. */
public final class RowIntruder implements AutoCloseable {
  private static final String REFUSED = "42501";

  private final Connection application;

  private RowIntruder(Connection application) {
    this.application = application;
  }

  /** Told nothing: as a connection that somebody took past the shared code. */
  public static RowIntruder nobody() throws SQLException {
    return new RowIntruder(DatabaseUnderTest.application());
  }

  /** A client that speaks for an organisation, or for none, and has areas, or none. */
  public static RowIntruder of(UUID client, @Nullable UUID organisation, UUID... areas)
      throws SQLException {
    RowIntruder intruder = nobody();
    intruder.set("reach", "caller");
    intruder.set("client", client.toString());
    intruder.set("organisation", organisation == null ? "" : organisation.toString());
    intruder.set(
        "areas",
        Arrays.stream(areas).map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
    return intruder;
  }

  private void set(String name, String value) throws SQLException {
    try (PreparedStatement statement =
        application.prepareStatement("select set_config(?, ?, false)")) {
      statement.setString(1, "access." + name);
      statement.setString(2, value);
      statement.executeQuery().close();
    }
  }

  /** How many of some rows, or of all, this one sees. */
  public long sees(String table, Rows rows) throws SQLException {
    try (PreparedStatement statement =
        application.prepareStatement(
            "select count(*) from " + table + " t where to_jsonb(t) = any (?::jsonb[])")) {
      statement.setArray(1, application.createArrayOf("text", rows.texts().toArray()));
      return number(statement);
    }
  }

  public long seesOfAll(String table) throws SQLException {
    try (PreparedStatement statement =
        application.prepareStatement("select count(*) from " + table)) {
      return number(statement);
    }
  }

  /** How many of the rows it could change; none also when it has no right to change any. */
  public long changes(String table, Rows rows) throws SQLException {
    String column = rows.column();
    try (PreparedStatement statement =
        application.prepareStatement(
            "update %s t set %s = %s where to_jsonb(t) = any (?::jsonb[])"
                .formatted(table, column, column))) {
      statement.setArray(1, application.createArrayOf("text", rows.texts().toArray()));
      return refusedIsNone(statement);
    }
  }

  /** The same for removing. */
  public long removes(String table, Rows rows) throws SQLException {
    try (PreparedStatement statement =
        application.prepareStatement(
            "delete from " + table + " t where to_jsonb(t) = any (?::jsonb[])")) {
      statement.setArray(1, application.createArrayOf("text", rows.texts().toArray()));
      return refusedIsNone(statement);
    }
  }

  /** How many of the rows it could add once more; the wall is asked before any key is. */
  public long adds(String table, Rows rows) throws SQLException {
    long added = 0;
    for (String row : rows.texts()) {
      try (PreparedStatement statement =
          application.prepareStatement(
              "insert into %s overriding system value select * from jsonb_populate_record(null::%s, ?::jsonb)"
                  .formatted(table, table))) {
        statement.setString(1, row);
        added += refusedIsNone(statement);
      }
    }
    return added;
  }

  /** Whether the statement is refused for want of a right. */
  public boolean isRefused(String sql) throws SQLException {
    try (Statement statement = application.createStatement()) {
      statement.execute(sql);
      return false;
    } catch (SQLException failed) {
      if (REFUSED.equals(failed.getSQLState())) {
        return true;
      }
      throw failed;
    }
  }

  private static long refusedIsNone(PreparedStatement statement) throws SQLException {
    try {
      return statement.executeUpdate();
    } catch (SQLException failed) {
      if (REFUSED.equals(failed.getSQLState())) {
        return 0;
      }
      throw failed;
    }
  }

  private static long number(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    application.close();
  }

  /**
   * Some rows of a table as its owner sees them.
   *
   * @param column one that an update can name
   */
  public record Rows(List<String> texts, String column) {
    /** Those that meet a condition on {@code t} with one parameter. */
    public static Rows of(String table, String condition, UUID value) throws SQLException {
      try (Connection owner = DatabaseUnderTest.owner();
          PreparedStatement query =
              owner.prepareStatement(
                  "select to_jsonb(t) from " + table + " t where " + condition)) {
        query.setObject(1, value);
        List<String> texts = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            texts.add(row.getString(1));
          }
        }
        return new Rows(texts, lastColumn(owner, table));
      }
    }

    private static String lastColumn(Connection owner, String table) throws SQLException {
      try (PreparedStatement query =
          owner.prepareStatement(
              """
              select attname from pg_attribute
              where attrelid = ?::regclass and attnum > 0 and not attisdropped
              order by attnum desc limit 1
              """)) {
        query.setString(1, table);
        try (ResultSet row = query.executeQuery()) {
          row.next();
          return row.getString(1);
        }
      }
    }
  }
}
