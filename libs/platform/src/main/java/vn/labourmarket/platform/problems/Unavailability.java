package vn.labourmarket.platform.problems;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import vn.labourmarket.platform.texts.LocalizedText;

/** Tells failures of the moment, after which the same call may succeed, from all others. */
public final class Unavailability {
  /**
   * Connection lost, no room, shut down, and the losers of a deadlock or of a race of serializable
   * transactions.
   */
  private static final List<String> PASSING = List.of("08", "53", "57", "40");

  private static final String RETRY_SECONDS = "2";

  private Unavailability() {}

  /** Whether the database behind a failure was away, or had no room, for the moment. */
  public static boolean isBehind(Throwable failure) {
    return Causes.of(failure).stream()
        .anyMatch(it -> it instanceof SQLException sql && passes(sql));
  }

  static boolean passes(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || PASSING.stream().anyMatch(state::startsWith)
        || String.valueOf(failure.getMessage()).contains("Acquisition timeout");
  }

  /** What the caller is told: to come again in a moment. */
  public static Problem problem() {
    return PlatformProblem.UNAVAILABLE
        .because(
            LocalizedText.of(
                "Dịch vụ tạm thời không sẵn sàng, hãy thử lại sau " + RETRY_SECONDS + " giây.",
                "Temporarily unavailable, retry in " + RETRY_SECONDS + " seconds."))
        .withHeader("Retry-After", RETRY_SECONDS);
  }
}
