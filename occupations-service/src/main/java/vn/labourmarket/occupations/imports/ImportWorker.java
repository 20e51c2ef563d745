package vn.labourmarket.occupations.imports;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.labourmarket.occupations.imports.ImportService.ImportQueued;

/** One job at a time, right after it was queued, or at the latest with the next look. */
@ApplicationScoped
class ImportWorker {
  private final ImportRun run;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread worker = new Thread(task, "import-worker");
            worker.setDaemon(true);
            return worker;
          });

  ImportWorker(ImportRun run) {
    this.run = run;
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportQueued queued) {
    thread.execute(this::workOff);
  }

  @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    thread.execute(this::workOff);
  }

  private void workOff() {
    try {
      while (run.next()) {
        Log.debug("import finished");
      }
    } catch (RuntimeException interrupted) {
      Log.warn("import interrupted, tried again later", interrupted);
    }
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
