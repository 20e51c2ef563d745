package vn.labourmarket.platform.rows;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Declares that the work of a thread is the service's own and concerns all rows. */
public final class ServiceScope {
  private static final ThreadLocal<@Nullable RowScope> DECLARED = new ThreadLocal<>();

  private ServiceScope() {}

  /**
   * Some work.
   *
   * @param <T> what comes of it
   * @param <E> how it may fail
   */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object, E extends Exception> {
    T get() throws E;
  }

  /** The connections taken meanwhile see all rows, until they are given back. */
  public static <T extends @Nullable Object, E extends Exception> T call(Work<T, E> work) throws E {
    @Nullable RowScope before = DECLARED.get();
    DECLARED.set(RowScope.SERVICE);
    try {
      return work.get();
    } finally {
      if (before == null) {
        DECLARED.remove();
      } else {
        DECLARED.set(before);
      }
    }
  }

  /** The same database for relays and inboxes, whose every connection is the service's own. */
  public static DataSource over(DataSource database) {
    return new ServiceDataSource(database);
  }

  static @Nullable RowScope declared() {
    return DECLARED.get();
  }
}
