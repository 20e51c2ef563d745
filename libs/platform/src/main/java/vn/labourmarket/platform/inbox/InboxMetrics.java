package vn.labourmarket.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/**
 * What an operator watches, by consumer: {@code inbox.applied}, {@code inbox.ignored} (duplicates,
 * older versions, types without a handler), {@code inbox.dead.lettered} (totals) and {@code
 * inbox.lag} (records that wait in the partitions of this instance).
 */
final class InboxMetrics implements AutoCloseable {
  private final MeterRegistry registry;
  private final Counter applied;
  private final Counter ignored;
  private final Counter deadLettered;
  private final Gauge lagging;
  private volatile long lag;

  InboxMetrics(MeterRegistry registry, String consumer) {
    this.registry = registry;
    this.applied = counter("inbox.applied", "Events that took effect", consumer);
    this.ignored = counter("inbox.ignored", "Events that changed nothing", consumer);
    this.deadLettered = counter("inbox.dead.lettered", "Records put aside", consumer);
    this.lagging =
        Gauge.builder("inbox.lag", () -> lag)
            .description("Records that wait in the partitions of this instance")
            .tag("consumer", consumer)
            .register(registry);
  }

  void processed(EventApplier.Tally tally, int records) {
    applied.increment(tally.applied());
    ignored.increment(tally.ignored());
    deadLettered.increment(records - tally.applied() - tally.ignored());
  }

  void lag(long records) {
    lag = records;
  }

  @Override
  public void close() {
    List.<Meter>of(applied, ignored, deadLettered, lagging).forEach(registry::remove);
  }

  private Counter counter(String name, String description, String consumer) {
    return Counter.builder(name)
        .description(description)
        .tag("consumer", consumer)
        .register(registry);
  }
}
