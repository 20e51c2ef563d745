package vn.labourmarket.platform.topics;

import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * Tells whether a Kafka client has lost a connection since the last look. A broker that came back
 * with less than it had, or another one in its place, can only be met after a loss.
 */
public final class ConnectionWatch {
  private final Metric lost;
  private double seen;

  /**
   * @param metrics of a client that never closes idle connections
   */
  public ConnectionWatch(Map<MetricName, ? extends Metric> metrics) {
    this.lost =
        metrics.entrySet().stream()
            .filter(metric -> metric.getKey().name().equals("connection-close-total"))
            .filter(metric -> !metric.getKey().tags().containsKey("node-id"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The client counts no connections"));
  }

  /** True at most once per lost connection. */
  public boolean changed() {
    double now = (double) lost.metricValue();
    boolean changed = now != seen;
    seen = now;
    return changed;
  }
}
