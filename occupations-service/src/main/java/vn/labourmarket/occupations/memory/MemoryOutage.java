package vn.labourmarket.occupations.memory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tells an operator when nothing has been answered from memory for longer than a change takes: all
 * answers are right then, but each costs the database something. {@code memory.lease.off} is for
 * how many seconds.
 */
final class MemoryOutage implements AutoCloseable {
  /** A change waits for three seconds at most, and a transaction goes on for some more. */
  static final Duration TOLD_AFTER = Duration.ofSeconds(10);

  private static final double NANOS_PER_SECOND = 1e9;

  private final Supplier<OptionalLong> state;
  private final LongSupplier nanos;
  private final MeterRegistry registry;
  private final Gauge gauge;
  private volatile long lastOn;
  private boolean told;

  /**
   * @param state of the memory, empty while it is off
   * @param nanos a clock that never goes back
   */
  MemoryOutage(Supplier<OptionalLong> state, LongSupplier nanos, MeterRegistry registry) {
    this.state = state;
    this.nanos = nanos;
    this.registry = registry;
    this.lastOn = nanos.getAsLong();
    this.gauge =
        Gauge.builder("memory.lease.off", this::seconds)
            .description("For how long no profile has been answered from memory")
            .baseUnit("seconds")
            .register(registry);
  }

  private double seconds() {
    return state.get().isPresent() ? 0 : (nanos.getAsLong() - lastOn) / NANOS_PER_SECOND;
  }

  /** To be called again and again by one thread; tells once when it lasts, and once of the end. */
  void look() {
    double seconds = seconds();
    if (seconds == 0) {
      lastOn = nanos.getAsLong();
      if (told) {
        Log.info("Profiles are answered from memory again");
        told = false;
      }
    } else if (!told && seconds >= TOLD_AFTER.toSeconds()) {
      Log.warnf("Profiles are read from the database, memory is off seconds=%.0f", seconds);
      told = true;
    }
  }

  @Override
  public void close() {
    registry.remove(gauge);
  }
}
