package vn.labourmarket.platform.inbox;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * Counts what brokers have answered to a client. While they are away the client goes on telling the
 * ends of its partitions as it saw them last; only a new answer shows that they are true. Nothing
 * is asked for this: a client that reads asks twice a second, one without partitions keeps in
 * touch.
 */
final class BrokerAnswers {
  private final Consumer<?, ?> consumer;
  private final Metric fetches;
  private final Metric responses;

  BrokerAnswers(Consumer<?, ?> consumer) {
    this.consumer = consumer;
    this.fetches = metric(consumer, "fetch-total");
    this.responses = metric(consumer, "response-total");
  }

  double count() {
    return (double) (consumer.assignment().isEmpty() ? responses : fetches).metricValue();
  }

  private static Metric metric(Consumer<?, ?> consumer, String name) {
    for (Map.Entry<MetricName, ? extends Metric> metric : consumer.metrics().entrySet()) {
      if (metric.getKey().name().equals(name)
          && metric.getKey().tags().keySet().equals(Set.of("client-id"))) {
        return metric.getValue();
      }
    }
    throw new IllegalStateException("The client does not count " + name);
  }
}
