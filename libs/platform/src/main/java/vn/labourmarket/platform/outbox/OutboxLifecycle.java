package vn.labourmarket.platform.outbox;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.rows.ServiceScope;
import vn.labourmarket.platform.topics.TopicCreator;
import vn.labourmarket.platform.topics.TopicsConfig;

/** Starts and stops relay and wake-up with the application; neither waits for a server. */
@Singleton
class OutboxLifecycle {
  private final Instance<DataSource> database;
  private final Map<String, Object> kafka;
  private final OutboxConfig config;
  private final TopicsConfig topics;
  private final OutboxWakeUp wakeUp;
  private @Nullable OutboxRelay relay;

  OutboxLifecycle(
      Instance<DataSource> database,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      OutboxConfig config,
      TopicsConfig topics) {
    this.database = database;
    this.kafka = kafka;
    this.config = config;
    this.topics = topics;
    this.wakeUp = new OutboxWakeUp(database::get, config.batchInterval());
  }

  @Produces
  @Singleton
  OutboxWakeUp wakeUp() {
    return wakeUp;
  }

  void start(@Observes StartupEvent started) {
    if (config.enabled()) {
      TopicCreator creator = new TopicCreator(kafka, topics.partitions(), topics.replication());
      DataSource own = ServiceScope.over(database.get());
      relay = new OutboxRelay(own, kafka, creator, config, Metrics.globalRegistry);
      relay.start();
      wakeUp.start();
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    wakeUp.close();
    if (relay != null) {
      relay.close();
    }
  }
}
