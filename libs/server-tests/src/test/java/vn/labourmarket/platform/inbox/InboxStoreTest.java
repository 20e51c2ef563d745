package vn.labourmarket.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.embedded.EmbeddedServers;
import vn.labourmarket.platform.outbox.TestDatabase;

class InboxStoreTest {
  private static final TopicPartition FIRST = new TopicPartition("topic", 0);
  private static final TopicPartition SECOND = new TopicPartition("topic", 1);
  private final AgroalDataSource database = TestDatabase.create(EmbeddedServers.shared());
  private final InboxStore store = new InboxStore("consumer");
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = database.getConnection();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    database.close();
  }

  @Test
  void startsAtTheBeginningAndKeepsWhatItWasTold() throws SQLException {
    // Given
    assertEquals(
        Map.of(FIRST, Position.START, SECOND, Position.START),
        store.positions(connection, List.of(FIRST, SECOND)));
    Position next = new Position(7, 3, "id");

    // When
    boolean moved = store.advance(connection, Map.of(), Map.of(FIRST, next));

    // Then
    assertTrue(moved);
    assertEquals(
        Map.of(FIRST, next, SECOND, Position.START),
        store.positions(connection, List.of(FIRST, SECOND)));
  }

  @Test
  void doesNotMoveAPositionThatSomebodyElseHasMoved() throws SQLException {
    // Given
    store.positions(connection, List.of(FIRST, SECOND));
    Position mine = new Position(5, null, null);
    store.advance(connection, Map.of(), Map.of(FIRST, mine));

    // When
    boolean moved =
        store.advance(
            connection, Map.of(), Map.of(FIRST, new Position(3, null, null), SECOND, mine));

    // Then
    assertFalse(moved);
    assertEquals(mine, store.positions(connection).get(FIRST));
  }

  @Test
  void remembersVersionsPerConsumerAndTopic() throws SQLException {
    // Given
    AggregateKey one = new AggregateKey("topic", "a");
    AggregateKey sameIdElsewhere = new AggregateKey("other", "a");
    store.saveVersions(connection, Map.of(one, 4L));

    // When
    store.saveVersions(connection, Map.of(one, 9L));

    // Then
    assertEquals(Map.of(one, 9L), store.versions(connection, List.of(one, sameIdElsewhere)));
    assertEquals(Map.of(), new InboxStore("another").versions(connection, List.of(one)));
  }
}
