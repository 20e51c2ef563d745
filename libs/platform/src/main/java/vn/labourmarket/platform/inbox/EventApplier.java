package vn.labourmarket.platform.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Hands to the handlers what is new in some records, and remembers the versions. */
final class EventApplier {
  private final Subscriptions subscriptions;
  private final InboxStore store;

  EventApplier(Subscriptions subscriptions, InboxStore store) {
    this.subscriptions = subscriptions;
    this.store = store;
  }

  /** What to do with a record that is no event. */
  interface Aside {
    void put(ConsumerRecord<byte[], byte[]> unreadable, UnreadableRecordException reason)
        throws SQLException;
  }

  /** What became of some records; those put aside are neither. */
  record Tally(int applied, int ignored) {}

  Tally apply(Connection transaction, List<ConsumerRecord<byte[], byte[]>> records, Aside aside)
      throws SQLException, HandlerFailure {
    int putAside = 0;
    Map<ConsumerRecord<byte[], byte[]>, EventHeaders> wanted = new LinkedHashMap<>();
    Set<AggregateKey> aggregates = new HashSet<>();
    for (ConsumerRecord<byte[], byte[]> incoming : records) {
      try {
        EventHeaders headers = wanted(incoming);
        if (headers != null) {
          wanted.put(incoming, headers);
          aggregates.add(headers.aggregate());
        }
      } catch (UnreadableRecordException unreadable) {
        aside.put(incoming, unreadable);
        putAside++;
      }
    }
    Map<AggregateKey, Long> known = store.versions(transaction, aggregates);
    Map<AggregateKey, Long> applied = new HashMap<>();
    EventRuns runs = new EventRuns(subscriptions);
    for (var incoming : wanted.entrySet()) {
      EventHeaders headers = incoming.getValue();
      long newest = known.getOrDefault(headers.aggregate(), Long.MIN_VALUE);
      boolean newer = headers.aggregateVersion() > newest;
      if (newer
          || (headers.aggregateVersion() < newest && subscriptions.keepsHistory(headers.type()))) {
        try {
          runs.add(headers, incoming.getKey());
          if (newer) {
            known.put(headers.aggregate(), headers.aggregateVersion());
            applied.put(headers.aggregate(), headers.aggregateVersion());
          }
        } catch (UnreadableRecordException unreadable) {
          aside.put(incoming.getKey(), unreadable);
          putAside++;
        }
      }
    }
    handle(transaction, runs);
    store.saveVersions(transaction, applied);
    return new Tally(runs.size(), records.size() - runs.size() - putAside);
  }

  /** Null for what this inbox has no handler for, and for a record without a value. */
  private @Nullable EventHeaders wanted(ConsumerRecord<byte[], byte[]> incoming)
      throws UnreadableRecordException {
    if (incoming.value() == null) {
      return null;
    }
    EventHeaders headers = EventHeaders.of(incoming);
    return subscriptions.of(headers.type()) == null ? null : headers;
  }

  private static void handle(Connection transaction, EventRuns runs)
      throws SQLException, HandlerFailure {
    try {
      runs.apply(transaction);
    } catch (SQLException | RuntimeException failed) {
      if (PassingFailures.include(failed, transaction)) {
        throw new SQLException("A handler met a passing failure", failed);
      }
      throw new HandlerFailure(failed);
    }
  }
}
