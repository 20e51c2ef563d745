package vn.labourmarket.platform.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** Positions and versions of one consumer, each call inside the caller's transaction. */
final class InboxStore {
  private final String consumer;

  InboxStore(String consumer) {
    this.consumer = consumer;
  }

  /** The stored positions; a partition without one starts at the beginning. */
  Map<TopicPartition, Position> positions(
      Connection transaction, Collection<TopicPartition> partitions) throws SQLException {
    List<TopicPartition> wanted = List.copyOf(partitions);
    try (PreparedStatement insert =
        transaction.prepareStatement(
            """
            insert into inbox_offset (consumer, topic, topic_partition, next_offset)
            select ?, topic, topic_partition, 0
            from unnest(?::text[], ?::int[]) as wanted (topic, topic_partition)
            on conflict do nothing
            """)) {
      insert.setString(1, consumer);
      setPartitions(insert, 2, wanted);
      insert.executeUpdate();
    }
    Map<TopicPartition, Position> positions = positions(transaction);
    positions.keySet().retainAll(wanted);
    return positions;
  }

  /** All stored positions, also those of other instances. */
  Map<TopicPartition, Position> positions(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select topic, topic_partition, next_offset, leader_epoch, topic_id
            from inbox_offset where consumer = ?
            """)) {
      query.setString(1, consumer);
      Map<TopicPartition, Position> positions = new HashMap<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          positions.put(
              new TopicPartition(row.getString(1), row.getInt(2)),
              new Position(row.getLong(3), row.getObject(4, Integer.class), row.getString(5)));
        }
      }
      return positions;
    }
  }

  /**
   * Moves the positions, unless somebody else has moved one of them since it was read. Comes first
   * in a transaction: from here to its end the partitions are this instance's alone.
   */
  boolean advance(
      Connection transaction, Map<TopicPartition, Position> from, Map<TopicPartition, Position> to)
      throws SQLException {
    List<TopicPartition> partitions = List.copyOf(to.keySet());
    try (PreparedStatement update =
        transaction.prepareStatement(
            """
            update inbox_offset set next_offset = wanted.next_offset,
                leader_epoch = wanted.leader_epoch, topic_id = wanted.topic_id
            from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::int[], ?::text[])
                as wanted (topic, topic_partition, believed, next_offset, leader_epoch, topic_id)
            where inbox_offset.consumer = ? and inbox_offset.topic = wanted.topic
                and inbox_offset.topic_partition = wanted.topic_partition
                and inbox_offset.next_offset = wanted.believed
            """)) {
      int next = setPartitions(update, 1, partitions);
      setArray(update, next, "int8", partitions.stream().map(p -> at(from, p).nextOffset()));
      setArray(update, next + 1, "int8", partitions.stream().map(p -> at(to, p).nextOffset()));
      setArray(update, next + 2, "int4", partitions.stream().map(p -> at(to, p).leaderEpoch()));
      setArray(update, next + 3, "text", partitions.stream().map(p -> at(to, p).topicId()));
      update.setString(next + 4, consumer);
      return update.executeUpdate() == partitions.size();
    }
  }

  /** Waits for the transaction that is moving this partition, and keeps it from moving. */
  void lock(Connection transaction, TopicPartition partition) throws SQLException {
    try (PreparedStatement query =
        transaction.prepareStatement(
            """
            select 1 from inbox_offset
            where consumer = ? and topic = ? and topic_partition = ? for update
            """)) {
      query.setString(1, consumer);
      query.setString(2, partition.topic());
      query.setInt(3, partition.partition());
      query.executeQuery().close();
    }
  }

  /** The newest applied version of each of these aggregates that has one. */
  Map<AggregateKey, Long> versions(Connection transaction, Collection<AggregateKey> aggregates)
      throws SQLException {
    if (aggregates.isEmpty()) {
      return new HashMap<>();
    }
    // One index lookup for each: a join could be planned as a scan while the table is small, and
    // keep that plan while it grows.
    try (PreparedStatement query =
        transaction.prepareStatement(
            """
            select topic, aggregate_id, (
                select aggregate_version from inbox_version
                where consumer = ? and topic = wanted.topic and aggregate_id = wanted.aggregate_id)
            from unnest(?::text[], ?::text[]) as wanted (topic, aggregate_id)
            """)) {
      query.setString(1, consumer);
      setArray(query, 2, "text", aggregates.stream().map(AggregateKey::topic));
      setArray(query, 3, "text", aggregates.stream().map(AggregateKey::aggregateId));
      Map<AggregateKey, Long> versions = new HashMap<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          long version = row.getLong(3);
          if (!row.wasNull()) {
            versions.put(new AggregateKey(row.getString(1), row.getString(2)), version);
          }
        }
      }
      return versions;
    }
  }

  void saveVersions(Connection transaction, Map<AggregateKey, Long> versions) throws SQLException {
    if (versions.isEmpty()) {
      return;
    }
    List<AggregateKey> aggregates = List.copyOf(versions.keySet());
    try (PreparedStatement upsert =
        transaction.prepareStatement(
            """
            insert into inbox_version (consumer, topic, aggregate_id, aggregate_version)
            select ?, topic, aggregate_id, aggregate_version
            from unnest(?::text[], ?::text[], ?::bigint[])
                as applied (topic, aggregate_id, aggregate_version)
            on conflict (consumer, topic, aggregate_id)
                do update set aggregate_version = excluded.aggregate_version
            """)) {
      upsert.setString(1, consumer);
      setArray(upsert, 2, "text", aggregates.stream().map(AggregateKey::topic));
      setArray(upsert, 3, "text", aggregates.stream().map(AggregateKey::aggregateId));
      setArray(upsert, 4, "int8", aggregates.stream().map(versions::get));
      upsert.executeUpdate();
    }
  }

  private static Position at(Map<TopicPartition, Position> positions, TopicPartition partition) {
    return positions.getOrDefault(partition, Position.START);
  }

  private static int setPartitions(
      PreparedStatement statement, int index, List<TopicPartition> partitions) throws SQLException {
    setArray(statement, index, "text", partitions.stream().map(TopicPartition::topic));
    setArray(statement, index + 1, "int4", partitions.stream().map(TopicPartition::partition));
    return index + 2;
  }

  private static void setArray(
      PreparedStatement statement, int index, String type, Stream<?> values) throws SQLException {
    statement.setArray(index, statement.getConnection().createArrayOf(type, values.toArray()));
  }
}
