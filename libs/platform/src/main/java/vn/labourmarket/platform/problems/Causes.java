package vn.labourmarket.platform.problems;

import java.util.ArrayList;
import java.util.List;

/** What lies behind an exception. */
public final class Causes {
  /** Exceptions may name each other as causes. */
  private static final int MOST = 20;

  private Causes() {}

  /**
   * A failure and its causes, then what those suppressed: of a commit that failed, the driver's own
   * exception is only suppressed.
   */
  public static List<Throwable> of(Throwable failure) {
    List<Throwable> found = chain(failure);
    for (Throwable cause : List.copyOf(found)) {
      for (Throwable suppressed : cause.getSuppressed()) {
        found.addAll(chain(suppressed));
      }
    }
    return found;
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> found = new ArrayList<>();
    Throwable cause = failure;
    while (cause != null && found.size() < MOST) {
      found.add(cause);
      cause = cause.getCause();
    }
    return found;
  }
}
