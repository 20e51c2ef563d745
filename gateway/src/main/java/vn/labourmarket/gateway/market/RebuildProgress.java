package vn.labourmarket.gateway.market;

import io.quarkus.agroal.DataSource;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** How far a rebuild is: what was read from the database, what there is from Kafka. */
@ApplicationScoped
class RebuildProgress {
  private static final long REMEMBER_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long PATIENCE_MILLIS = 2_000;

  private record Known(Map<String, Long> published, long atNanos) {}

  private final Map<String, Object> kafka;
  private final javax.sql.DataSource market;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Known known = new Known(Map.of(), System.nanoTime() - REMEMBER_NANOS);

  RebuildProgress(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @DataSource("market") javax.sql.DataSource market) {
    this.kafka = kafka;
    this.market = market;
  }

  /** By name of the topic. */
  List<TopicProgress> byTopic() {
    Map<String, Long> read = read();
    Map<String, Long> published = published(read.keySet());
    return read.entrySet().stream()
        .map(it -> new TopicProgress(it.getKey(), it.getValue(), published.get(it.getKey())))
        .toList();
  }

  private Map<String, Long> read() {
    Map<String, Long> read = new TreeMap<>();
    try (Connection connection = market.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select topic, sum(next_offset)::bigint from inbox_offset group by topic")) {
      while (row.next()) {
        read.put(row.getString(1), row.getLong(2));
      }
      return read;
    } catch (SQLException failed) {
      throw new MarketUnavailableException(failed);
    }
  }

  /** One asks at a time and the others take what was known before: this is no reason to wait. */
  private Map<String, Long> published(Set<String> topics) {
    if (System.nanoTime() - known.atNanos >= REMEMBER_NANOS && asking.tryLock()) {
      try {
        known = new Known(ends(topics), System.nanoTime());
      } finally {
        asking.unlock();
      }
    }
    return known.published;
  }

  private Map<String, Long> ends(Set<String> topics) {
    try (Admin admin = Admin.create(kafka)) {
      Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
      for (TopicDescription topic :
          admin
              .describeTopics(topics)
              .allTopicNames()
              .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
              .values()) {
        topic
            .partitions()
            .forEach(
                it ->
                    wanted.put(
                        new TopicPartition(topic.name(), it.partition()), OffsetSpec.latest()));
      }
      Map<String, Long> ends = new HashMap<>();
      admin
          .listOffsets(wanted)
          .all()
          .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
          .forEach((partition, end) -> ends.merge(partition.topic(), end.offset(), Long::sum));
      return ends;
    } catch (ExecutionException | TimeoutException | KafkaException away) {
      Log.debug("Kafka does not say how much there is to read", away);
      return Map.of();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Map.of();
    }
  }
}
