package vn.labourmarket.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.labourmarket.embedded.EmbeddedServers;
import vn.labourmarket.platform.inserts.DeferredInserts;
import vn.labourmarket.platform.outbox.TestDatabase;

/** A service that takes a thousand writes a second makes six hundred thousand keys between two. */
class IdempotencyCleanerTest {
  @Test
  void forgetsAllThatAreTooOldAndNoOther() throws SQLException {
    try (AgroalDataSource database = TestDatabase.create(EmbeddedServers.shared())) {
      // Given
      TestDatabase.execute(
          database, TestDatabase.script("idempotency/V202601010030__idempotency_key.sql"));
      TestDatabase.execute(
          database,
          """
          insert into idempotency_key (client_id, key, request_hash, status, created_at)
          select gen_random_uuid(), n::text, '', 201,
            now() - case when n > 7 then interval '25 hours' else interval '23 hours' end
          from generate_series(1, 12007) n
          """);
      IdempotencyStore store =
          new IdempotencyStore(
              database, new DeferredInserts(() -> database, null), Clock.systemUTC());

      // When
      new IdempotencyCleaner(store, () -> Duration.ofHours(24), Clock.systemUTC()).forget();

      // Then
      assertEquals(7, TestDatabase.number(database, "select count(*) from idempotency_key"));
    }
  }
}
