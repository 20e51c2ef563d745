package vn.labourmarket.platform.audit;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals what has come in since the last time; one replica at a time does. */
@ApplicationScoped
class AuditSealer {
  private static final class Batch implements SealStore.EntryReader {
    private final SealHash hash;
    private long transaction;
    private @Nullable UUID entry;

    Batch(Seal previous) {
      this.hash = new SealHash(previous);
    }

    @Override
    public void accept(AuditEntry added, long in) {
      hash.add(added);
      transaction = in;
      entry = added.id();
    }
  }

  private final SealStore seals;
  private final AuditTrail trail;
  private final AuditConfig config;

  AuditSealer(SealStore seals, AuditTrail trail, AuditConfig config) {
    this.seals = seals;
    this.trail = trail;
    this.config = config;
  }

  @Scheduled(
      every = "${labourmarket.audit.seal-every:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sealAll() {
    try {
      while (QuarkusTransaction.requiringNew().call(this::sealSome)) {
        // Once more: a full batch may have left entries behind.
      }
    } catch (RuntimeException away) {
      Log.warnf("audit trail not sealed yet: cause=%s", away.getMessage());
    }
  }

  private boolean sealSome() throws SQLException {
    if (!seals.lock()) {
      return false;
    }
    Seal previous = seals.newest();
    Batch batch = new Batch(previous);
    seals.unsealed(previous, config.mostUnderOneSeal(), batch);
    if (batch.entry == null) {
      return false;
    }
    long entries = batch.hash.entries();
    seals.add(
        new Seal(
            previous.number() + 1,
            batch.transaction,
            batch.entry,
            entries,
            previous.hash(),
            batch.hash.value(),
            trail.now()));
    return entries == config.mostUnderOneSeal();
  }
}
