package vn.labourmarket.occupations.imports;

import java.sql.SQLException;

/** Tells a database that went away from a file that can't be worked off. */
final class Interruption {
  private Interruption() {}

  static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState() == null ? "08" : sql.getSQLState();
        return state.startsWith("08")
            || state.startsWith("40")
            || state.startsWith("53")
            || state.startsWith("57");
      }
    }
    return false;
  }
}
