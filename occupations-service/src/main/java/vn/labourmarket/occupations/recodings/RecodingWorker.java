package vn.labourmarket.occupations.recodings;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.labourmarket.occupations.recodings.RecodingService.RecodingWanted;

/** One job at a time, and those that are due without being asked. */
@ApplicationScoped
class RecodingWorker {
  private final RecodingRun run;
  private final RecodingService recodings;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread worker = new Thread(task, "recoding-worker");
            worker.setDaemon(true);
            worker.setPriority(Thread.MIN_PRIORITY);
            return worker;
          });

  RecodingWorker(RecodingRun run, RecodingService recodings) {
    this.run = run;
    this.recodings = recodings;
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecodingWanted wanted) {
    thread.execute(this::workOff);
  }

  @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    recodings.schemes().forEach(this::lookAfter);
    thread.execute(this::workOff);
  }

  private void lookAfter(String scheme) {
    try {
      recodings.wantNeeded(scheme);
    } catch (RuntimeException failed) {
      Log.warnf(failed, "not looked whether history is to be coded again: scheme=%s", scheme);
    }
  }

  private void workOff() {
    try {
      while (run.next()) {
        Log.info("history coded again");
      }
    } catch (RuntimeException interrupted) {
      Log.warn("coding of history interrupted, tried again later", interrupted);
    }
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
