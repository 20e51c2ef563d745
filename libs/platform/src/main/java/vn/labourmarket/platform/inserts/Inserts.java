package vn.labourmarket.platform.inserts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Sends rows in as few round trips as there can be. */
public final class Inserts {
  private static final String UNIQUE_VIOLATION = "23505";

  /** More than these are so many alike that batches of one statement are better. */
  private static final int MOST_TOGETHER = 4;

  private Inserts() {}

  /**
   * Adds rows over a connection that is inside a transaction, those of one table in their order.
   *
   * @throws jakarta.persistence.OptimisticLockException when a row lost a race, see {@link
   *     InsertInto#losingRaces}
   * @throws InsertException for any other failure
   */
  public static void send(Connection transaction, List<InsertInto.Row> rows) {
    try {
      if (rows.size() <= MOST_TOGETHER) {
        together(transaction, rows);
      } else {
        rows.stream()
            .collect(Collectors.groupingBy(InsertInto.Row::target))
            .forEach((target, alike) -> batch(transaction, target, alike));
      }
    } catch (SQLException failed) {
      throw translated(failed, rows);
    }
  }

  /** Several statements in one: the driver sends them, and waits for their results, at once. */
  private static void together(Connection transaction, List<InsertInto.Row> rows)
      throws SQLException {
    String statements =
        rows.stream().map(row -> row.target().sql()).collect(Collectors.joining(";\n"));
    try (PreparedStatement insert = transaction.prepareStatement(statements)) {
      int parameter = 1;
      for (InsertInto.Row row : rows) {
        parameter = bind(insert, parameter, row);
      }
      insert.execute();
    }
  }

  private static void batch(Connection transaction, InsertInto target, List<InsertInto.Row> rows) {
    try (PreparedStatement insert = transaction.prepareStatement(target.sql())) {
      for (InsertInto.Row row : rows) {
        bind(insert, 1, row);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException failed) {
      throw translated(failed, rows);
    }
  }

  private static int bind(PreparedStatement insert, int first, InsertInto.Row row)
      throws SQLException {
    int parameter = first;
    for (Object value : row.values()) {
      insert.setObject(parameter, value);
      parameter++;
    }
    return parameter;
  }

  private static RuntimeException translated(SQLException failed, List<InsertInto.Row> rows) {
    SQLException cause = failed.getNextException() == null ? failed : failed.getNextException();
    if (UNIQUE_VIOLATION.equals(cause.getSQLState()) && cause instanceof PSQLException refused) {
      ServerErrorMessage said = refused.getServerErrorMessage();
      for (InsertInto.Row row : rows) {
        if (said != null && row.target().table().equals(said.getTable())) {
          return row.target().refusal(failed);
        }
      }
    }
    return new InsertException(failed);
  }
}
