package vn.labourmarket.platform.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in a transaction of its own. */
final class InboxTransactions {
  private final DataSource database;

  InboxTransactions(DataSource database) {
    this.database = database;
  }

  interface Work<T> {
    T in(Connection transaction) throws SQLException, HandlerFailure, PartitionTakenException;
  }

  interface Query<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Each statement on its own. */
  <T> T query(Query<T> query) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return query.on(connection);
    }
  }

  /**
   * Commits, or rolls back whatever is thrown.
   *
   * @throws HandlerFailure also when a deferred constraint stops the commit
   */
  <T> T run(Work<T> work) throws SQLException, HandlerFailure, PartitionTakenException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      boolean committing = false;
      try {
        T result = work.in(connection);
        committing = true;
        connection.commit();
        return result;
      } catch (SQLException failed) {
        rollBack(connection, failed);
        if (committing && !PassingFailures.include(failed, connection)) {
          throw new HandlerFailure(failed);
        }
        throw failed;
      } catch (HandlerFailure | PartitionTakenException | RuntimeException | Error failed) {
        rollBack(connection, failed);
        throw failed;
      } finally {
        resume(connection);
      }
    }
  }

  private static void rollBack(Connection connection, Throwable because) {
    try {
      connection.rollback();
    } catch (SQLException failed) {
      because.addSuppressed(failed);
    }
  }

  private static void resume(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      connection.setAutoCommit(true);
    }
  }
}
