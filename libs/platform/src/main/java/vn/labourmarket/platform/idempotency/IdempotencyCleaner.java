package vn.labourmarket.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import vn.labourmarket.platform.rows.AsService;

/** Forgets keys after their time. */
@ApplicationScoped
class IdempotencyCleaner {
  private final IdempotencyStore store;
  private final IdempotencyConfig config;
  private final Clock clock;

  IdempotencyCleaner(IdempotencyStore store, IdempotencyConfig config, Clock clock) {
    this.store = store;
    this.config = config;
    this.clock = clock;
  }

  @AsService
  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() throws SQLException {
    Instant limit = clock.instant().minus(config.retention());
    boolean more = true;
    while (more) {
      more = store.forgetSomeBefore(limit);
    }
  }
}
