package vn.labourmarket.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The outbox of a service and the relay that empties it. */
@ConfigMapping(prefix = "labourmarket.outbox")
interface OutboxConfig {
  /** False for an application that publishes nothing: no relay, no connection. */
  @WithDefault("true")
  boolean enabled();

  /** What stands in the {@code ce_source} header. */
  @WithDefault("${quarkus.application.name}")
  String source();

  /** Rows sent together before the relay waits for the broker. More costs memory, not latency. */
  @WithDefault("500")
  int batchSize();

  /**
   * The shortest time from one batch to the next while events keep coming. Each batch costs the
   * same in database, broker and every reader, however few events it holds; an event that comes
   * alone does not wait.
   */
  @WithDefault("25ms")
  Duration batchInterval();

  /** How late an event is published when its notification got lost. */
  @WithDefault("500ms")
  Duration pollInterval();

  /** How often a standby tries to take over; with the time to notice, the length of a hand-over. */
  @WithDefault("1s")
  Duration standbyInterval();

  /**
   * How long published rows stay. A broker that loses acknowledged records gets them back from
   * here; what is older can't be repaired any more.
   */
  @WithDefault("7d")
  Duration retention();

  /** How often all retained rows are compared with the topics, besides every reconnection. */
  @WithDefault("1h")
  Duration reconcileInterval();

  /**
   * Largest payload in bytes. A larger one fails its transaction: no broker with default settings
   * would take it, and the outbox would be stuck behind it.
   */
  @WithDefault("900000")
  int largestPayload();
}
