package vn.labourmarket.occupations.reviews;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks whether a version came into force, or a crosswalk was published, that decisions follow. */
@ApplicationScoped
class CarryOverWorker {
  private static final int LONGEST_SECONDS = 600;

  private final CarryOverService carrying;

  CarryOverWorker(CarryOverService carrying) {
    this.carrying = carrying;
  }

  @Scheduled(identity = "carry-over", every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    carrying.schemes().forEach(this::carry);
  }

  private void carry(String scheme) {
    try {
      QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> carrying.carry(scheme));
    } catch (RuntimeException failed) {
      Log.warnf(failed, "coding decisions not carried over, tried again: scheme=%s", scheme);
    }
  }
}
