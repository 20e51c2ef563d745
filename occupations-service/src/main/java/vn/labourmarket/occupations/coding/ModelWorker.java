package vn.labourmarket.occupations.coding;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.labourmarket.occupations.coding.ModelService.ModelWanted;

/** Learns one model at a time, and looks for models that are due without being asked. */
@ApplicationScoped
class ModelWorker {
  private final ModelLearning learning;
  private final ModelService models;
  private final CodingConfig config;
  private final long started = System.nanoTime();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread worker = new Thread(task, "model-worker");
            worker.setDaemon(true);
            worker.setPriority(Thread.MIN_PRIORITY);
            return worker;
          });

  ModelWorker(ModelLearning learning, ModelService models, CodingConfig config) {
    this.learning = learning;
    this.models = models;
    this.config = config;
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ModelWanted wanted) {
    thread.execute(this::workOff);
  }

  @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    if (config.learnByItself()
        && System.nanoTime() - started > config.learnByItselfAfter().toNanos()) {
      models.schemes().forEach(this::lookAfter);
    }
    thread.execute(this::workOff);
  }

  private void lookAfter(String scheme) {
    try {
      models.wantNeeded(scheme);
    } catch (RuntimeException failed) {
      Log.warnf(failed, "not looked whether a model is due: classification=%s", scheme);
    }
  }

  private void workOff() {
    try {
      boolean learned = false;
      while (learning.next()) {
        Log.info("coding model learned");
        learned = true;
      }
      if (learned) {
        // Learning fills several times the memory of all else; nothing else would give it back.
        Runtime.getRuntime().gc();
      }
    } catch (RuntimeException interrupted) {
      Log.warn("learning interrupted, tried again later", interrupted);
    }
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
