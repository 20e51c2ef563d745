package vn.labourmarket.occupations.memory;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.DatabaseUnderTest;
import vn.labourmarket.platform.test.SuiteServers;

/** A second process is played by a session of its own, which looks when it is told to. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class MemoryLeaseTest {
  @Inject MemoryLease lease;
  @Inject DataSource database;
  private LeaseSession other;

  @BeforeEach
  void start() throws SQLException {
    other = new LeaseSession(database, System::nanoTime);
    await().until(() -> lease.state().isPresent());
    other.look();
  }

  @AfterEach
  void stop() {
    other.close();
  }

  @Test
  void letsNoProcessAnswerFromMemoryFromBeforeAChangeUntilAfterIt() throws Exception {
    // Given
    OptionalLong before = other.state();
    assertTrue(before.isPresent());
    CompletableFuture<Void> announced = new CompletableFuture<>();
    CompletableFuture<Void> commit = new CompletableFuture<>();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          lease.changing();
                          announced.complete(null);
                          commit.join();
                        }));
    try {
      await().until(() -> lease.state().isEmpty());
      assertFalse(announced.isDone(), "did not wait for the other process");
      // When
      other.look();
      // Then
      assertEquals(OptionalLong.empty(), other.state());
      // A writer that failed never announces, and would be waited for.
      CompletableFuture.anyOf(announced, writer).get(1, TimeUnit.MINUTES);
      other.look();
      assertEquals(OptionalLong.empty(), other.state());
    } finally {
      commit.complete(null);
    }
    writer.get(1, TimeUnit.MINUTES);
    other.look();
    assertTrue(other.state().isPresent());
    assertNotEquals(before, other.state(), "what was kept before would be answered again");
    await().until(() -> lease.state().isPresent());
  }

  @Test
  void waitsForADeadProcessUntilItWouldTrustNothing() {
    // Given
    assertTrue(other.state().isPresent());
    // When
    QuarkusTransaction.requiringNew().run(lease::changing);
    // Then
    assertEquals(OptionalLong.empty(), other.state());
  }

  @Test
  void goesOnAfterAChangeThatFailed() {
    // Given
    other.close();
    // When
    QuarkusTransaction.begin();
    lease.changing();
    QuarkusTransaction.rollback();
    // Then
    await().until(() -> lease.state().isPresent());
  }

  @Test
  void goesOnAfterAWriterThatDiedBetweenAnnouncingAndCommitting() throws SQLException {
    // Given
    long change = other.announce();
    await().until(() -> lease.state().isEmpty());
    // When
    try (Connection owner = DatabaseUnderTest.owner();
        Statement later = owner.createStatement()) {
      later.execute(
          "update memory_change set lapses_at = clock_timestamp() - interval '1 second'"
              + " where number = "
              + change);
    }
    // Then
    await().until(() -> lease.state().isPresent());
  }

  @Test
  void trustsNothingWhenItCannotLook() {
    // Given
    long[] nanos = {System.nanoTime()};
    try (LeaseSession stuck = new LeaseSession(database, () -> nanos[0])) {
      look(stuck);
      assertTrue(stuck.state().isPresent());
      // When
      nanos[0] += LeaseSession.PATIENCE.toNanos();
      // Then
      assertEquals(OptionalLong.empty(), stuck.state());
    }
  }

  @Test
  void forgetsWhatItKeptWhenTheConnectionWasLost() throws SQLException {
    // Given
    OptionalLong before = other.state();
    // When
    other.close();
    // Then
    assertEquals(OptionalLong.empty(), other.state());
    other.look();
    assertTrue(other.state().isPresent());
    assertNotEquals(before, other.state());
  }

  private static void look(LeaseSession session) {
    try {
      session.look();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
