package vn.labourmarket.occupations.territory;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.labourmarket.platform.time.VietnamTime;

/**
 * Tells of areas again on the day on which a name of theirs takes effect: copies elsewhere keep the
 * name of the day on which they were told.
 */
@ApplicationScoped
class AreaNameService {
  private final TerritoryStore store;
  private final TerritoryService service;
  private final Clock clock;

  AreaNameService(TerritoryStore store, TerritoryService service, Clock clock) {
    this.store = store;
    this.service = service;
    this.clock = clock;
  }

  @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void tell() {
    LocalDate today = VietnamTime.today(clock);
    if (!store.anyRenamed(today)) {
      return;
    }
    store.lock();
    List<Unit> renamed = store.renamed(today);
    service.tell(renamed);
    Log.infof("areas told of by their new names: count=%d", renamed.size());
  }
}
