package vn.labourmarket.platform.time;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

@ApplicationScoped
class ClockProducer {
  /**
   * PostgreSQL keeps microseconds; telling more would make what is read differ from what was said.
   */
  private static final Duration PRECISION = Duration.ofNanos(1000);

  @Produces
  @Singleton
  Clock clock(TimeConfig config) {
    return config
        .file()
        .<Clock>map(
            file -> {
              Log.warnf("clock is rehearsed, not real: file=%s", file);
              return new FileClock(file);
            })
        .orElseGet(() -> Clock.tick(Clock.systemUTC(), PRECISION));
  }
}
