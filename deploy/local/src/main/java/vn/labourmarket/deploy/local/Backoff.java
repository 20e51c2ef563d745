package vn.labourmarket.deploy.local;

import java.time.Duration;

/** How long to wait before the next start of something that died; a long life is forgiven. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration LONG_LIFE = Duration.ofSeconds(60);

  private int deaths;

  Duration afterDeath(Duration life) {
    if (life.compareTo(LONG_LIFE) >= 0) {
      deaths = 0;
    }
    deaths++;
    Duration wait = FIRST.multipliedBy(1L << Math.min(deaths - 1, 10));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  int deaths() {
    return deaths;
  }
}
