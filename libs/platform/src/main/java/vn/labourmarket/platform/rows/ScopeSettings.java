package vn.labourmarket.platform.rows;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** Writes a scope into the session, from where the policies read it. */
final class ScopeSettings {
  private static final String SET =
      """
      select set_config('access.reach', ?, false), set_config('access.client', ?, false),
        set_config('access.organisation', ?, false), set_config('access.areas', ?, false)
      """;

  private ScopeSettings() {}

  /**
   * Sets them outside of any transaction: what a transaction sets ends with its rollback, and
   * nobody would notice. A pool starts a transaction by switching the driver's mode, the server
   * learns of it with the first statement; until then the mode can be switched back without a word
   * to it.
   *
   * @throws SQLException also when the server is inside a transaction
   */
  static void write(BaseConnection session, RowScope scope) throws SQLException {
    if (session.getTransactionState() != TransactionState.IDLE) {
      throw new SQLException("A transaction is open in another scope");
    }
    boolean autoCommit = session.getAutoCommit();
    session.setAutoCommit(true);
    try (PreparedStatement statement = session.prepareStatement(SET)) {
      statement.setString(1, scope.everything() ? "everything" : known(scope));
      statement.setString(2, scope.client().map(UUID::toString).orElse(""));
      statement.setString(3, scope.organisation().map(UUID::toString).orElse(""));
      statement.setString(4, areas(scope));
      try (ResultSet echo = statement.executeQuery()) {
        echo.next();
      }
    }
    session.setAutoCommit(autoCommit);
  }

  private static String known(RowScope scope) {
    return scope.client().isPresent() ? "caller" : "";
  }

  private static String areas(RowScope scope) {
    return scope.areas().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }
}
