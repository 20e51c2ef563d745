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
      T result;
      try {
        result = work.in(connection);
      } catch (SQLException
          | HandlerFailure
          | PartitionTakenException
          | RuntimeException
          | Error e) {
        rollBack(connection, e);
        throw e;
      }
      commit(connection);
      return result;
    }
  }

  private static void commit(Connection connection) throws SQLException, HandlerFailure {
    try {
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException failed) {
      boolean passing = PassingFailures.include(failed, connection);
      rollBack(connection, failed);
      if (passing) {
        throw failed;
      }
      throw new HandlerFailure(failed);
    }
  }

  private static void rollBack(Connection connection, Throwable because) throws SQLException {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException failed) {
      because.addSuppressed(failed);
      // To end the transaction in any other way could commit it. The pool's own abort() leaves the
      // connection open (Agroal 3.0.1).
      connection.unwrap(Connection.class).abort(Runnable::run);
    }
  }
}
