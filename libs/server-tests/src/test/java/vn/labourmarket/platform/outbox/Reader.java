package vn.labourmarket.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import vn.labourmarket.events.Topic;
import vn.labourmarket.events.demand.SurveyRoundState;
import vn.labourmarket.events.enrollment.PeriodLockState;
import vn.labourmarket.platform.inbox.Inbox;
import vn.labourmarket.platform.inbox.ReceivedEvent;

/** A read model that writes down each event it applies, in the order in which it does. */
final class Reader implements AutoCloseable {
  final AgroalDataSource database;
  private final Owner owner;
  private final String consumer;
  private final List<Inbox> inboxes = new ArrayList<>();
  private volatile Predicate<String> chokesOn = name -> false;

  Reader(AgroalDataSource database, Owner owner, String consumer) {
    this.database = database;
    this.owner = owner;
    this.consumer = consumer;
    TestDatabase.execute(
        database,
        """
        create table if not exists applied (
            sequence bigint generated always as identity primary key,
            id text not null, version bigint not null, name text not null, instance text)
        """);
  }

  /** Names that no handler can take, as with a bug that will be mended. */
  void chokeOn(Predicate<String> names) {
    chokesOn = names;
  }

  Inbox start() {
    return start(database);
  }

  Inbox start(DataSource through) {
    String instance = "instance " + inboxes.size();
    Inbox inbox =
        Inbox.named(consumer)
            .database(through)
            .kafka(owner.kafka(), owner.topics())
            .metrics(new SimpleMeterRegistry())
            .on(
                Topic.SURVEY_ROUND,
                SurveyRoundState.class,
                (transaction, event) -> apply(transaction, event, event.payload().name(), instance))
            .on(
                Topic.PERIOD_LOCK,
                PeriodLockState.class,
                (transaction, event) ->
                    apply(transaction, event, event.payload().period(), instance))
            .build();
    inbox.start();
    inboxes.add(inbox);
    return inbox;
  }

  long instancesAtWork() {
    return TestDatabase.number(database, "select count(distinct instance) from applied");
  }

  private void apply(Connection transaction, ReceivedEvent<?> event, String name, String instance)
      throws SQLException {
    if (!owner.owns(event.aggregateId())) {
      return;
    }
    try (PreparedStatement insert =
        transaction.prepareStatement(
            "insert into applied (id, version, name, instance) values (?, ?, ?, ?)")) {
      insert.setString(1, event.aggregateId());
      insert.setLong(2, event.aggregateVersion());
      insert.setString(3, name);
      insert.setString(4, instance);
      insert.executeUpdate();
    }
    if (chokesOn.test(name)) {
      throw new IllegalArgumentException("No handler for " + name);
    }
  }

  /** Version and value of each aggregate, by the last event that took effect. */
  Map<String, String> state() {
    return rows(
        database,
        """
        select distinct on (id) id, version || ' ' || name from applied order by id, sequence desc
        """,
        new TreeMap<>());
  }

  /** The versions of each aggregate in the order in which they took effect. */
  Map<String, String> history() {
    return rows(
        database,
        "select id, string_agg(version::text, ' ' order by sequence) from applied group by id",
        new TreeMap<>());
  }

  /** The newest version of an aggregate that took effect, or 0. */
  long newest(UUID id) {
    return TestDatabase.number(
        database, "select coalesce(max(version), 0) from applied where id = '" + id + "'");
  }

  long applied() {
    return TestDatabase.number(database, "select count(*) from applied");
  }

  static Map<String, String> rows(DataSource database, String query, Map<String, String> into) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        into.put(row.getString(1), row.getString(2));
      }
      return into;
    } catch (SQLException failed) {
      throw new IllegalStateException(query, failed);
    }
  }

  @Override
  public void close() {
    inboxes.forEach(Inbox::close);
    database.close();
  }
}
