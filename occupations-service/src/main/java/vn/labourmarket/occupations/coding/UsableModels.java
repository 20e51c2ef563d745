package vn.labourmarket.occupations.coding;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.items.ClassificationItem;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.titles.coding.CodingModel;

/** The newest model of each classification that was asked for. */
@ApplicationScoped
class UsableModels {
  private final ModelService models;
  private final ModelFiles files;
  private final ClassificationService classifications;
  private final ItemStore items;
  private final Map<String, UsableModel> loaded = new ConcurrentHashMap<>();
  private final ReentrantLock loading = new ReentrantLock();

  UsableModels(
      ModelService models,
      ModelFiles files,
      ClassificationService classifications,
      ItemStore items) {
    this.models = models;
    this.files = files;
    this.classifications = classifications;
    this.items = items;
  }

  Optional<UsableModel> of(String scheme) {
    UsableModel known = loaded.get(scheme);
    return known == null ? load(scheme) : Optional.of(known);
  }

  /** Takes a newer model into use that was learned here or in another replica. */
  @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
  void follow() {
    List.copyOf(loaded.keySet()).forEach(this::load);
  }

  private Optional<UsableModel> load(String scheme) {
    loading.lock();
    try {
      Optional<LearnedModel> newest = models.newest(scheme);
      UsableModel known = loaded.get(scheme);
      if (newest.isEmpty() || (known != null && known.number() == newest.get().number())) {
        return Optional.ofNullable(known);
      }
      newest.flatMap(this::read).ifPresent(it -> loaded.put(scheme, it));
      return Optional.ofNullable(loaded.get(scheme));
    } finally {
      loading.unlock();
    }
  }

  private Optional<UsableModel> read(LearnedModel learned) {
    long start = System.nanoTime();
    Optional<Edition> edition = classifications.published(learned.of());
    Optional<CodingModel> model = files.read(learned.number());
    if (edition.isEmpty() || model.isEmpty()) {
      return Optional.empty();
    }
    Map<String, ClassificationItem> names = new HashMap<>();
    items.each(edition.get().id(), it -> names.put(it.code(), it));
    Log.infof(
        "coding model in use: number=%d millis=%d",
        learned.number(), (System.nanoTime() - start) / 1_000_000);
    return Optional.of(
        new UsableModel(
            learned.number(),
            learned.of(),
            Objects.requireNonNull(learned.titlesRevision),
            model.get(),
            Map.copyOf(names)));
  }
}
