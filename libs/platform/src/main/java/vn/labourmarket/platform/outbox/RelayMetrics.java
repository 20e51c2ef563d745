package vn.labourmarket.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/**
 * What an operator watches: {@code outbox.backlog} (events), {@code outbox.oldest.age} (seconds),
 * {@code outbox.published} (total), {@code outbox.active} (1 in the instance that publishes).
 */
final class RelayMetrics implements AutoCloseable {
  private final MeterRegistry registry;
  private final Counter published;
  private final List<Gauge> gauges;
  private volatile RelaySession.Backlog backlog = new RelaySession.Backlog(0, 0);
  private volatile boolean active;

  RelayMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.published =
        Counter.builder("outbox.published")
            .description("Events acknowledged by the broker")
            .register(registry);
    this.gauges =
        List.of(
            Gauge.builder("outbox.backlog", () -> backlog.events())
                .description("Committed events that are not published yet")
                .register(registry),
            Gauge.builder("outbox.oldest.age", () -> backlog.oldestSeconds())
                .description("How long the oldest unpublished event has been waiting")
                .baseUnit("seconds")
                .register(registry),
            Gauge.builder("outbox.active", () -> active ? 1 : 0)
                .description("1 in the instance whose relay publishes")
                .register(registry));
  }

  void published(int events) {
    published.increment(events);
  }

  void backlog(RelaySession.Backlog now) {
    backlog = now;
  }

  void active(boolean now) {
    active = now;
    if (!now) {
      backlog = new RelaySession.Backlog(0, 0);
    }
  }

  @Override
  public void close() {
    gauges.forEach(registry::remove);
    registry.remove(published);
  }
}
