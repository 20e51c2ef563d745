package vn.labourmarket.occupations.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Single SQL statements with their values. */
@ApplicationScoped
public class Statements {
  private static final int FETCH = 500;
  private static final int BATCH = 1_000;

  private final DataSource dataSource;

  Statements(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Makes something of the row that a cursor stands on. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * A value that is an array.
   *
   * @param type of its elements as the database calls it
   */
  public record Values(String type, Object[] elements) {}

  /** A transaction that has asked nothing yet sees everything as of its first question. */
  public void freeze() {
    run("set transaction isolation level repeatable read, read only");
  }

  public void run(String sql, @Nullable Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(connection, statement, values);
      statement.execute();
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  /** The same statement for many rows of values. */
  public void batch(String sql, List<Object[]> rows) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < rows.size(); i++) {
        set(connection, statement, rows.get(i));
        statement.addBatch();
        if (i % BATCH == BATCH - 1 || i == rows.size() - 1) {
          statement.executeBatch();
        }
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... values) {
    List<T> found = new ArrayList<>();
    each(sql, reader, found::add, values);
    return found;
  }

  /** Reads rows one at a time, so that however many cost no memory, inside a transaction. */
  public <T> void each(
      String sql, RowReader<T> reader, Consumer<T> taker, @Nullable Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(FETCH);
      set(connection, select, values);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          taker.accept(reader.read(row));
        }
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  private static void set(
      Connection connection, PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Values array) {
        statement.setArray(i + 1, connection.createArrayOf(array.type(), array.elements()));
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
  }
}
