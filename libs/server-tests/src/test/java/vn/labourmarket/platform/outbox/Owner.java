package vn.labourmarket.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.demand.SurveyRoundState;
import vn.labourmarket.events.enrollment.PeriodLockState;
import vn.labourmarket.platform.inserts.Inserts;
import vn.labourmarket.platform.topics.TopicCreator;

/** A service that owns survey rounds and period locks, each with a version and a value. */
final class Owner implements AutoCloseable {
  static final int PARTITIONS = 3;

  private static final Instant DAY = Instant.parse("2026-01-05T00:00:00Z");

  final AgroalDataSource database;
  private final Map<String, Object> kafka;
  private final TopicCreator topics;
  private final OutboxRows rows = new OutboxRows(Clock.systemUTC(), 900_000);
  private final OutboxWakeUp wakeUp;
  private final Set<String> ids = ConcurrentHashMap.newKeySet();
  private final List<OutboxRelay> relays = new ArrayList<>();

  Owner(AgroalDataSource database, String bootstrapServers) {
    this.database = database;
    this.kafka = Map.of("bootstrap.servers", bootstrapServers);
    this.topics = new TopicCreator(kafka, PARTITIONS, (short) 1);
    this.wakeUp = new OutboxWakeUp(() -> database, Duration.ofMillis(2));
    TestDatabase.execute(
        database,
        """
        create table if not exists aggregate (
            kind text, id uuid, version bigint not null, name text not null, primary key (kind, id))
        """);
    wakeUp.start();
  }

  record Config(Duration pollInterval) implements OutboxConfig {
    @Override
    public boolean enabled() {
      return true;
    }

    @Override
    public String source() {
      return "owner";
    }

    @Override
    public Duration batchInterval() {
      return Duration.ofMillis(2);
    }

    @Override
    public int batchSize() {
      return 500;
    }

    @Override
    public Duration retention() {
      return Duration.ofDays(7);
    }

    @Override
    public Duration reconcileInterval() {
      return Duration.ofHours(1);
    }

    @Override
    public Duration standbyInterval() {
      return Duration.ofMillis(300);
    }

    @Override
    public int largestPayload() {
      return 900_000;
    }
  }

  OutboxRelay startRelay() {
    return startRelay(database);
  }

  OutboxRelay startRelay(DataSource through) {
    return startRelay(through, new Config(Duration.ofMillis(500)));
  }

  OutboxRelay startRelay(DataSource through, Config config) {
    OutboxRelay relay = new OutboxRelay(through, kafka, topics, config, new SimpleMeterRegistry());
    relay.start();
    relays.add(relay);
    return relay;
  }

  TopicCreator topics() {
    return topics;
  }

  Map<String, Object> kafka() {
    return kafka;
  }

  /** Changes a survey round, whose topic keeps every event; returns its new version. */
  long changeRound(UUID id, String name) throws SQLException {
    return change(EventType.SURVEY_ROUND_OPENED, id, name);
  }

  /** Changes a period lock, whose topic keeps the newest event. */
  long changeLock(UUID id, String name) throws SQLException {
    return change(EventType.PERIOD_LOCKED, id, name);
  }

  /** Other tests use the same topics. */
  boolean owns(String id) {
    return ids.contains(id);
  }

  private long change(EventType type, UUID id, String name) throws SQLException {
    ids.add(id.toString());
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      long version = nextVersion(connection, type, id, name);
      write(connection, List.of(event(type, id, version, name)));
      connection.commit();
      wakeUp.signal();
      return version;
    }
  }

  private static long nextVersion(Connection connection, EventType type, UUID id, String name)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            insert into aggregate values (?, ?, 1, ?)
            on conflict (kind, id) do update set version = aggregate.version + 1, name = excluded.name
            returning version
            """)) {
      upsert.setString(1, type.topic().topicName());
      upsert.setObject(2, id);
      upsert.setString(3, name);
      try (ResultSet row = upsert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  static Event<?> event(EventType type, UUID id, long version, String name) {
    return type == EventType.PERIOD_LOCKED
        ? new Event<>(type, id.toString(), version, new PeriodLockState(id, name, true))
        : new Event<>(
            type,
            id.toString(),
            version,
            new SurveyRoundState(id, name, "2026-H1", id, DAY, DAY, "OPEN", List.of()));
  }

  void write(Connection transaction, List<Event<?>> events) {
    Inserts.send(transaction, events.stream().map(rows::of).toList());
  }

  /** What this service holds true: version and value of each aggregate. */
  Map<String, String> state() {
    return Reader.rows(
        database, "select id, version || ' ' || name from aggregate", new TreeMap<>());
  }

  /** As the database's administrator would: the session that holds the lock ends. */
  void breakRelayConnection() {
    TestDatabase.execute(
        database,
        """
        select pg_terminate_backend(pid) from pg_locks
        where locktype = 'advisory' and granted and database = (
            select oid from pg_database where datname = current_database())
        """);
  }

  long unpublished() {
    return TestDatabase.number(database, "select count(*) from outbox where published_at is null");
  }

  @Override
  public void close() {
    relays.forEach(OutboxRelay::close);
    wakeUp.close();
    database.close();
  }
}
