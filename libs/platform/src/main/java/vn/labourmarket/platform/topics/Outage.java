package vn.labourmarket.platform.topics;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * One thread's patience with a server that is away: pauses that grow from 0.1 to 2 seconds, one
 * warning when the outage begins and one line when it ends, however many attempts lie between.
 */
public final class Outage {
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;

  private final String who;
  private int attempts;
  private long since;

  public Outage(String who) {
    this.who = who;
  }

  /** Notes a failed attempt and returns how long to wait before the next one. */
  public Duration failed(@Nullable Throwable cause) {
    if (attempts == 0) {
      since = System.nanoTime();
      Log.warnf(cause, "Waiting for a server that is away who=%s", who);
    } else {
      Log.debugf(cause, "Still waiting who=%s attempts=%d", who, attempts);
    }
    long pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempts, 5));
    attempts++;
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(pause / 2, pause + 1));
  }

  /** Notes that things work (again). */
  public void over() {
    if (attempts > 0) {
      long seconds = Duration.ofNanos(System.nanoTime() - since).toSeconds();
      Log.infof("Working again who=%s attempts=%d seconds=%d", who, attempts, seconds);
      attempts = 0;
    }
  }
}
