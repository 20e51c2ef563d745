package vn.labourmarket.platform.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What an event changes in this service's tables. It is called inside a transaction that the inbox
 * commits together with its position; everything it does must go through that connection, and it
 * must not commit, roll back or close it.
 *
 * <p>A failure that may pass (connection, deadlock, serialization, resources) is tried again for
 * ever; any other exception puts the event aside.
 */
@FunctionalInterface
public interface EventHandler<P> {
  /** Called for each aggregate in the order of its versions, each version at most once. */
  void apply(Connection transaction, ReceivedEvent<P> event) throws SQLException;

  /**
   * Whether it also wants states that are older than one it has had: a broker may have lost them,
   * and they were published again. It then may be given any version in any order and more than
   * once, except the newest again; otherwise older versions never reach it.
   */
  default boolean keepsHistory() {
    return false;
  }

  /**
   * The same for many events, which may hold several versions of one aggregate, in order. Worth
   * overriding where one statement can do the work of hundreds. Must have the effect of {@link
   * #apply} on each of them.
   */
  default void applyAll(Connection transaction, List<ReceivedEvent<P>> events) throws SQLException {
    for (ReceivedEvent<P> event : events) {
      apply(transaction, event);
    }
  }
}
