package vn.labourmarket.platform.topics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How topics are made when they are absent. An existing topic is never changed. */
@ConfigMapping(prefix = "labourmarket.topics")
public interface TopicsConfig {
  /**
   * Partitions of a new topic: the most readers that can share its work. Fixed for ever, since the
   * order of an aggregate's events holds only within one partition.
   */
  @WithDefault("${TOPIC_PARTITIONS:12}")
  int partitions();

  /** Copies of every record; -1 for as many as the brokers are told to keep. */
  @WithDefault("${TOPIC_REPLICATION:-1}")
  short replication();
}
