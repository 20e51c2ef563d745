package vn.labourmarket.platform.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.Map;
import javax.sql.DataSource;
import vn.labourmarket.platform.rows.ServiceScope;
import vn.labourmarket.platform.topics.TopicCreator;
import vn.labourmarket.platform.topics.TopicsConfig;

/**
 * Begins inboxes that are set up like the application: broker, topics, batch size and metrics. The
 * bean that builds one starts it on {@code StartupEvent} and closes it on {@code ShutdownEvent}.
 */
@Singleton
public class Inboxes {
  private final Map<String, Object> kafka;
  private final TopicCreator creator;
  private final InboxConfig config;

  Inboxes(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      TopicsConfig topics,
      InboxConfig config) {
    this.kafka = kafka;
    this.creator = new TopicCreator(kafka, topics.partitions(), topics.replication());
    this.config = config;
  }

  /** See {@link Inbox#named}. */
  public InboxBuilder named(String consumer, DataSource database) {
    return Inbox.named(consumer)
        .database(ServiceScope.over(database))
        .kafka(kafka, creator)
        .batchSize(config.batchSize());
  }
}
