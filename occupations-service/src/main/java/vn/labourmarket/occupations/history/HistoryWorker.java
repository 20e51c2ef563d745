package vn.labourmarket.occupations.history;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes codings that were kept long enough. */
@ApplicationScoped
class HistoryWorker {
  private final HistoryService history;

  HistoryWorker(HistoryService history) {
    this.history = history;
  }

  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    try {
      int removed;
      do {
        removed = history.removeAged();
      } while (removed > 0);
    } catch (RuntimeException failed) {
      Log.warn("aged codings not removed, tried again later", failed);
    }
  }
}
