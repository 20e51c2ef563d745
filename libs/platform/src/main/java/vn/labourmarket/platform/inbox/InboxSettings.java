package vn.labourmarket.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import vn.labourmarket.platform.topics.TopicCreator;

/** What an inbox was built with. */
record InboxSettings(
    String consumer,
    DataSource database,
    Map<String, Object> kafka,
    TopicCreator topics,
    Subscriptions subscriptions,
    int batchSize,
    MeterRegistry registry) {

  Map<String, Object> client() {
    Map<String, Object> client = new HashMap<>(kafka);
    client.put(ConsumerConfig.GROUP_ID_CONFIG, consumer);
    client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    client.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batchSize);
    client.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
    client.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
    client.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2_000);
    client.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    client.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    client.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    client.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    client.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    // A new connection has a meaning to the reader.
    client.put(ConsumerConfig.CONNECTIONS_MAX_IDLE_MS_CONFIG, -1);
    client.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return client;
  }
}
