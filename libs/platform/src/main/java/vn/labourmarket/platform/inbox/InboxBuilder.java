package vn.labourmarket.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.topics.TopicCreator;

/** Describes an {@link Inbox}: where it reads, where it writes, and who handles what. */
public final class InboxBuilder {
  private static final int DEFAULT_BATCH = 500;

  private final String consumer;
  private final Subscriptions subscriptions = new Subscriptions();
  private Map<String, Object> kafka = Map.of();
  private int batchSize = DEFAULT_BATCH;
  private MeterRegistry registry = Metrics.globalRegistry;
  private @Nullable TopicCreator topics;
  private @Nullable DataSource database;

  InboxBuilder(String consumer) {
    this.consumer = consumer;
  }

  /** Holds the inbox's tables and everything the handlers write. */
  public InboxBuilder database(DataSource database) {
    this.database = database;
    return this;
  }

  /**
   * The broker.
   *
   * @param settings at least {@code bootstrap.servers}
   * @param creator makes subscribed topics that don't exist yet
   */
  public InboxBuilder kafka(Map<String, Object> settings, TopicCreator creator) {
    this.kafka = Map.copyOf(settings);
    this.topics = creator;
    return this;
  }

  /**
   * Handles every event of a topic that has no handler for its own type. When a batch holds several
   * topics, those subscribed first are applied first.
   */
  public <P> InboxBuilder on(Topic topic, Class<P> payload, EventHandler<P> handler) {
    subscriptions.add(topic, new Subscription<>(payload, handler));
    return this;
  }

  /** Handles events of one type; other types of the topic without a handler are ignored. */
  public <P> InboxBuilder on(EventType type, Class<P> payload, EventHandler<P> handler) {
    subscriptions.add(type, new Subscription<>(payload, handler));
    return this;
  }

  /** Most records in one transaction; 500 unless told otherwise. */
  public InboxBuilder batchSize(int records) {
    this.batchSize = records;
    return this;
  }

  /** Where the metrics go; the global registry unless told otherwise. */
  public InboxBuilder metrics(MeterRegistry registry) {
    this.registry = registry;
    return this;
  }

  public Inbox build() {
    if (subscriptions.topics().isEmpty()) {
      throw new IllegalStateException("An inbox without a handler reads nothing");
    }
    return new Inbox(
        new InboxSettings(
            consumer,
            Objects.requireNonNull(database, "database"),
            kafka,
            Objects.requireNonNull(topics, "kafka"),
            subscriptions,
            batchSize,
            registry));
  }
}
