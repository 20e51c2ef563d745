package vn.labourmarket.platform.topics;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.labourmarket.events.Topic;

/**
 * Makes the topics that are absent, each with its dead-letter topic. Calls block for at most a few
 * seconds and fail when no broker answers: the caller tries again from its own thread.
 */
public final class TopicCreator {
  /** Bytes: a dead letter is a record of any size that a topic takes, with more headers. */
  public static final int LARGEST_DEAD_LETTER = 4 << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, Object> kafka;
  private final int partitions;
  private final short replication;

  /**
   * @param kafka client settings, at least {@code bootstrap.servers}
   */
  public TopicCreator(Map<String, Object> kafka, int partitions, short replication) {
    this.kafka = Map.copyOf(kafka);
    this.partitions = partitions;
    this.replication = replication;
  }

  /** Returns when every topic exists. An existing topic stays as it is. */
  public void ensure(Collection<Topic> topics) throws InterruptedException {
    try (Admin admin = admin()) {
      Set<String> existing = admin.listTopics().names().get(wait(PATIENCE), TimeUnit.MILLISECONDS);
      List<NewTopic> missing = new ArrayList<>();
      for (Topic topic : topics) {
        missing.add(events(topic));
        missing.add(deadLetters(topic));
      }
      missing.removeIf(topic -> existing.contains(topic.name()));
      for (var made : admin.createTopics(missing).values().entrySet()) {
        try {
          made.getValue().get(wait(PATIENCE), TimeUnit.MILLISECONDS);
          Log.infof("Topic made topic=%s", made.getKey());
        } catch (ExecutionException failed) {
          if (!(failed.getCause() instanceof TopicExistsException)) {
            throw failed;
          }
        }
      }
    } catch (ExecutionException | TimeoutException failed) {
      throw new KafkaException("Topics could not be made", failed);
    }
  }

  /** A client for questions about topics, with the same short patience. */
  public Admin admin() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) wait(PATIENCE));
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) wait(PATIENCE));
    return Admin.create(settings);
  }

  private NewTopic events(Topic topic) {
    return new NewTopic(topic.topicName(), partitions, replication)
        .configs(
            switch (topic.retention()) {
              case FOR_EVER ->
                  Map.of(
                      TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                      TopicConfig.RETENTION_MS_CONFIG, "-1",
                      TopicConfig.RETENTION_BYTES_CONFIG, "-1");
              case LATEST_PER_KEY ->
                  Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            });
  }

  private NewTopic deadLetters(Topic topic) {
    return new NewTopic(topic.deadLetterTopicName(), 1, replication)
        .configs(
            Map.of(
                TopicConfig.RETENTION_MS_CONFIG,
                "-1",
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(LARGEST_DEAD_LETTER)));
  }

  private static long wait(Duration patience) {
    return patience.toMillis();
  }
}
