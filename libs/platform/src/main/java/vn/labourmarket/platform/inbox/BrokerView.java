package vn.labourmarket.platform.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.topics.TopicCreator;

/** What the broker says about the subscribed topics, beyond their records. */
final class BrokerView {
  private final TopicCreator creator;
  private final Set<Topic> topics;

  BrokerView(TopicCreator creator, Set<Topic> topics) {
    this.creator = creator;
    this.topics = topics;
  }

  /** Each topic's id: a topic that was made anew under its name has another one. */
  Map<String, String> ids() throws InterruptedException {
    try (Admin admin = creator.admin()) {
      Map<String, String> ids = new HashMap<>();
      describe(admin).forEach(topic -> ids.put(topic.name(), topic.topicId().toString()));
      return ids;
    } catch (ExecutionException failed) {
      throw failure(failed);
    }
  }

  /** Where each partition ends now. */
  Map<TopicPartition, Long> ends() throws InterruptedException {
    try (Admin admin = creator.admin()) {
      Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
      for (TopicDescription topic : describe(admin)) {
        for (int partition = 0; partition < topic.partitions().size(); partition++) {
          wanted.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
        }
      }
      Map<TopicPartition, Long> ends = new HashMap<>();
      admin.listOffsets(wanted).all().get().forEach((at, end) -> ends.put(at, end.offset()));
      return ends;
    } catch (ExecutionException failed) {
      throw failure(failed);
    }
  }

  private Collection<TopicDescription> describe(Admin admin)
      throws ExecutionException, InterruptedException {
    return admin
        .describeTopics(topics.stream().map(Topic::topicName).toList())
        .allTopicNames()
        .get()
        .values();
  }

  /** A broker that lost everything has no topics either: makes them for the next attempt. */
  private KafkaException failure(ExecutionException failed) throws InterruptedException {
    if (failed.getCause() instanceof UnknownTopicOrPartitionException) {
      creator.ensure(topics);
    }
    return new KafkaException("Topics could not be looked at", failed.getCause());
  }
}
