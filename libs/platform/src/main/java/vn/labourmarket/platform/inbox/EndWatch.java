package vn.labourmarket.platform.inbox;

import java.time.Duration;

/** When this instance last knew that nothing waits, in its partitions and in those of others. */
final class EndWatch {
  private volatile boolean seen;
  private volatile long seenAt;

  /**
   * All that the brokers held at a moment has taken effect.
   *
   * @param moment of {@link System#nanoTime}, which nobody can set
   */
  void reached(long moment) {
    if (!seen || moment - seenAt > 0) {
      seenAt = moment;
      seen = true;
    }
  }

  boolean wasReachedWithin(Duration patience) {
    return seen && System.nanoTime() - seenAt <= patience.toNanos();
  }
}
