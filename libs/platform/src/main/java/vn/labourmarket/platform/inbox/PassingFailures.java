package vn.labourmarket.platform.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures of the moment from failures of the event. */
final class PassingFailures {
  /**
   * SQLSTATE classes: connection, transaction rollback (deadlock, serialization), resources,
   * operator intervention (shutdown, crash, cancel), system error.
   */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

  /** Lock not available; a standby that was asked to write. */
  private static final Set<String> STATES = Set.of("55P03", "25006");

  private PassingFailures() {}

  static boolean include(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientException || cause instanceof SQLRecoverableException) {
        return true;
      }
      if (cause instanceof SQLException sql && passes(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** The same, for a failure that may hide that the connection is gone. */
  static boolean include(Throwable failure, Connection connection) {
    try {
      return include(failure) || !connection.isValid(5);
    } catch (SQLException gone) {
      return true;
    }
  }

  private static boolean passes(@Nullable String state) {
    return state != null
        && (STATES.contains(state)
            || state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
  }
}
