package vn.labourmarket.platform.outbox;

import io.quarkus.logging.Log;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import vn.labourmarket.events.Topic;
import vn.labourmarket.events.Topic.Retention;
import vn.labourmarket.platform.topics.TopicCreator;

/**
 * Finds published events that the broker no longer holds and hands them back to the relay, which
 * publishes them again in their order. A broker may lose records it has acknowledged when the power
 * fails; this database may not.
 */
final class OutboxReconciler {
  private static final int CHUNK = 5_000;

  private final Map<String, Object> kafka;
  private final TopicCreator topics;
  private final DataSource database;
  private final Map<TopicPartition, Long> highest = new HashMap<>();

  OutboxReconciler(Map<String, Object> kafka, TopicCreator topics, DataSource database) {
    this.kafka = kafka;
    this.topics = topics;
    this.database = database;
  }

  /** A published event and where it should stand. */
  private record Standing(UUID eventId, TopicPartition partition, long offset) {}

  /**
   * Looks only at the last published event of each partition: a log loses its end or everything, so
   * while that one stands, all before it do. If one is missing everything is compared.
   *
   * @return how many events will be published again
   */
  int checkEnds() throws SQLException, InterruptedException {
    try (Connection connection = database.getConnection()) {
      List<Standing> ends = ends(connection);
      if (ends.isEmpty()) {
        return 0;
      }
      ends.forEach(end -> highest.put(end.partition(), end.offset()));
      try (TopicReader reader = new TopicReader(kafka)) {
        for (Standing end : ends) {
          var found = reader.eventIds(end.partition(), end.offset(), end.offset());
          if (!end.eventId().toString().equals(found.get(end.offset()))) {
            Log.warnf(
                "The broker lost acknowledged records topic=%s partition=%d",
                end.partition().topic(), end.partition().partition());
            highest.clear();
            return compare(connection, reader, ends);
          }
        }
      }
      return 0;
    }
  }

  /**
   * Compares every retained published event with its topic.
   *
   * @return how many events will be published again
   */
  int checkAll() throws SQLException, InterruptedException {
    try (Connection connection = database.getConnection();
        TopicReader reader = new TopicReader(kafka)) {
      return compare(connection, reader, ends(connection));
    }
  }

  /**
   * Whether an acknowledged event stands where an earlier one stood: then the log was cut without
   * anybody noticing in between.
   */
  boolean wentBack(List<OutboxRow.Place> places) {
    boolean wentBack = false;
    for (OutboxRow.Place place : places) {
      Long before = highest.put(place.partition(), place.offset());
      wentBack |= before != null && before >= place.offset();
    }
    return wentBack;
  }

  private int compare(Connection connection, TopicReader reader, List<Standing> ends)
      throws SQLException, InterruptedException {
    topics.ensure(topicsOf(ends));
    int again = 0;
    for (Standing end : ends) {
      List<UUID> missing = missing(connection, reader, end.partition());
      if (!missing.isEmpty()) {
        LogFiller.fill(kafka, end.partition(), reader.end(end.partition()), end.offset() + 1);
      }
      again += publishAgain(connection, end.partition().topic(), missing);
    }
    if (again > 0) {
      Log.warnf("Events that the broker lost are published again events=%d", again);
    }
    return again;
  }

  private static List<UUID> missing(
      Connection connection, TopicReader reader, TopicPartition partition) throws SQLException {
    List<UUID> missing = new ArrayList<>();
    long after = -1;
    while (true) {
      List<Standing> rows = publishedAfter(connection, partition, after);
      if (rows.isEmpty()) {
        return missing;
      }
      after = rows.get(rows.size() - 1).offset();
      Map<Long, String> found = reader.eventIds(partition, rows.get(0).offset(), after);
      for (Standing row : rows) {
        if (!row.eventId().toString().equals(found.get(row.offset()))) {
          missing.add(row.eventId());
        }
      }
    }
  }

  /** Whole offsets only: after a loss two events may claim the same one. */
  private static List<Standing> publishedAfter(
      Connection connection, TopicPartition partition, long offset) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select event_id, published_offset from outbox
            where published_at is not null and topic = ? and published_partition = ?
                and published_offset > ?
            order by published_offset
            fetch first ? rows with ties
            """)) {
      query.setString(1, partition.topic());
      query.setInt(2, partition.partition());
      query.setLong(3, offset);
      query.setInt(4, CHUNK);
      List<Standing> rows = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(new Standing(row.getObject(1, UUID.class), partition, row.getLong(2)));
        }
      }
      return rows;
    }
  }

  private static List<Standing> ends(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                """
                select distinct on (topic, published_partition)
                    event_id, topic, published_partition, published_offset
                from outbox where published_at is not null
                order by topic, published_partition, published_offset desc, id desc
                """);
        ResultSet row = query.executeQuery()) {
      List<Standing> ends = new ArrayList<>();
      while (row.next()) {
        TopicPartition partition = new TopicPartition(row.getString(2), row.getInt(3));
        ends.add(new Standing(row.getObject(1, UUID.class), partition, row.getLong(4)));
      }
      return ends;
    }
  }

  /** In a compacted topic only the newest event of a key has to stand: the others have served. */
  private static int publishAgain(Connection connection, String topic, List<UUID> missing)
      throws SQLException {
    if (missing.isEmpty()) {
      return 0;
    }
    Array ids = connection.createArrayOf("uuid", missing.toArray());
    if (OutboxRow.topic(topic).map(Topic::retention).orElse(null) == Retention.LATEST_PER_KEY) {
      update(
          connection,
          """
          delete from outbox
          where event_id = any (?) and exists (
              select 1 from outbox newer
              where newer.topic = outbox.topic and newer.record_key = outbox.record_key
                  and newer.aggregate_version > outbox.aggregate_version)
          """,
          ids);
    }
    return update(
        connection,
        """
        update outbox
        set published_at = null, published_partition = null, published_offset = null
        where event_id = any (?) and published_at is not null
        """,
        ids);
  }

  private static int update(Connection connection, String sql, Array ids) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setArray(1, ids);
      return update.executeUpdate();
    }
  }

  private static Set<Topic> topicsOf(List<Standing> ends) {
    Set<Topic> topics = new HashSet<>();
    for (Standing end : ends) {
      OutboxRow.topic(end.partition().topic()).ifPresent(topics::add);
    }
    return topics;
  }
}
