package vn.labourmarket.platform.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.topics.EventJson;

/** Records put aside, kept as they came, each call inside the caller's transaction. */
final class DeadLetters {
  private static final int LONGEST_REASON = 2_000;
  private static final String COLUMNS =
      "id, topic, topic_partition, record_offset, record_key, payload, headers, reason";

  private final String consumer;

  DeadLetters(String consumer) {
    this.consumer = consumer;
  }

  record Letter(long id, ConsumerRecord<byte[], byte[]> content, String reason) {}

  /** Bytes as Latin-1, which loses none of them. */
  private record StoredHeader(String name, @Nullable String value) {}

  /** A second delivery of the same record leaves one letter. */
  void add(Connection transaction, ConsumerRecord<byte[], byte[]> dead, Exception reason)
      throws SQLException {
    try (PreparedStatement insert =
        transaction.prepareStatement(
            """
            insert into inbox_dead_letter (consumer, topic, topic_partition, record_offset,
                identity, record_key, payload, headers, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (consumer, topic, identity) do nothing
            """)) {
      insert.setString(1, consumer);
      insert.setString(2, dead.topic());
      insert.setInt(3, dead.partition());
      insert.setLong(4, dead.offset());
      insert.setString(5, EventHeaders.identity(dead));
      insert.setBytes(6, dead.key());
      insert.setBytes(7, dead.value());
      insert.setString(8, write(dead.headers()));
      insert.setString(9, text(reason));
      insert.executeUpdate();
    }
  }

  /** The oldest letters that the dead-letter topic doesn't have; others skip them meanwhile. */
  List<Letter> claimUnsent(Connection transaction, int limit) throws SQLException {
    try (PreparedStatement query =
        transaction.prepareStatement(
            "select "
                + COLUMNS
                + " from inbox_dead_letter where consumer = ? and sent_at is null"
                + " order by id limit ? for update skip locked")) {
      query.setString(1, consumer);
      query.setInt(2, limit);
      return letters(query);
    }
  }

  void markSent(Connection transaction, List<Letter> letters) throws SQLException {
    try (PreparedStatement update =
        transaction.prepareStatement(
            "update inbox_dead_letter set sent_at = now() where id = any (?)")) {
      Object[] ids = letters.stream().map(Letter::id).toArray();
      update.setArray(1, transaction.createArrayOf("int8", ids));
      update.executeUpdate();
    }
  }

  /** Letters that were not replayed, the oldest first. */
  List<Long> open(Connection transaction) throws SQLException {
    try (PreparedStatement query =
        transaction.prepareStatement(
            """
            select id from inbox_dead_letter
            where consumer = ? and replayed_at is null order by id
            """)) {
      query.setString(1, consumer);
      List<Long> ids = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
        }
      }
      return ids;
    }
  }

  /** The letter, unless it was replayed or somebody else is at it. */
  Optional<Letter> claim(Connection transaction, long id) throws SQLException {
    try (PreparedStatement query =
        transaction.prepareStatement(
            "select "
                + COLUMNS
                + " from inbox_dead_letter where id = ? and replayed_at is null"
                + " for update skip locked")) {
      query.setLong(1, id);
      return letters(query).stream().findFirst();
    }
  }

  void markReplayed(Connection transaction, Letter letter) throws SQLException {
    try (PreparedStatement update =
        transaction.prepareStatement(
            "update inbox_dead_letter set replayed_at = now() where id = ?")) {
      update.setLong(1, letter.id());
      update.executeUpdate();
    }
  }

  private static List<Letter> letters(PreparedStatement query) throws SQLException {
    List<Letter> letters = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        letters.add(
            new Letter(
                row.getLong(1),
                new ConsumerRecord<>(
                    row.getString(2),
                    row.getInt(3),
                    row.getLong(4),
                    ConsumerRecord.NO_TIMESTAMP,
                    TimestampType.NO_TIMESTAMP_TYPE,
                    ConsumerRecord.NULL_SIZE,
                    ConsumerRecord.NULL_SIZE,
                    row.getBytes(5),
                    row.getBytes(6),
                    read(row.getString(7)),
                    Optional.empty()),
                row.getString(8)));
      }
    }
    return letters;
  }

  private static String write(Headers headers) {
    List<StoredHeader> stored = new ArrayList<>();
    for (Header header : headers) {
      byte[] value = header.value();
      stored.add(
          new StoredHeader(header.key(), value == null ? null : new String(value, ISO_8859_1)));
    }
    try {
      return EventJson.mapper().writeValueAsString(stored);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Headers read(String json) {
    try {
      Headers headers = new RecordHeaders();
      for (StoredHeader header :
          EventJson.mapper().readValue(json, new TypeReference<List<StoredHeader>>() {})) {
        String value = header.value();
        headers.add(header.name(), value == null ? null : value.getBytes(ISO_8859_1));
      }
      return headers;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String text(Exception reason) {
    String text = (reason.getMessage() == null ? reason.toString() : reason.getMessage());
    text = text.replace('\0', ' ');
    return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
  }
}
