package vn.labourmarket.occupations.coding;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.platform.problems.Problem;

/**
 * The newest model of each classification that was asked for, and the last ones asked by number.
 */
@ApplicationScoped
class UsableModels {
  private final ModelService models;
  private final ModelFiles files;
  private final ClassificationService classifications;
  private final ItemStore items;
  private final CodingConfig config;
  private final Map<String, UsableModel> loaded = new ConcurrentHashMap<>();

  /**
   * Models that this process failed to read; it tries no second time. One that is not there any
   * more is in it, too.
   */
  private final Set<Long> unreadable = ConcurrentHashMap.newKeySet();

  private final ReentrantLock loading = new ReentrantLock();

  /**
   * As many as one version keeps, the last asked at the end. Given up when memory is short: a model
   * takes tens of megabytes.
   */
  private final Map<Long, SoftReference<UsableModel>> numbered =
      new LinkedHashMap<>(8, 0.75f, true);

  UsableModels(
      ModelService models,
      ModelFiles files,
      ClassificationService classifications,
      ItemStore items,
      CodingConfig config) {
    this.models = models;
    this.files = files;
    this.classifications = classifications;
    this.items = items;
    this.config = config;
  }

  Optional<UsableModel> of(String scheme) {
    UsableModel known = loaded.get(scheme);
    return known == null ? load(scheme) : Optional.of(known);
  }

  /**
   * A model by its number, as long as it is kept.
   *
   * @throws vn.labourmarket.platform.problems.Problem 404 for one that was never learned, 410 for
   *     one that can't be asked any more
   */
  UsableModel numbered(long number) {
    Optional<UsableModel> newest =
        loaded.values().stream().filter(it -> it.number() == number).findFirst();
    return newest.orElseGet(() -> older(models.learned(number)));
  }

  /** The same; empty where there is none. */
  Optional<UsableModel> find(long number) {
    try {
      return Optional.of(numbered(number));
    } catch (Problem none) {
      return Optional.empty();
    }
  }

  private UsableModel older(LearnedModel model) {
    if (models.kept(model.of()).stream().noneMatch(it -> it.number() == model.number())) {
      throw gone(model);
    }
    loading.lock();
    try {
      SoftReference<UsableModel> slot = numbered.get(model.number());
      UsableModel known = slot == null ? null : slot.get();
      UsableModel usable =
          known == null ? read(model).orElseThrow(() -> gone(model)) : renamed(known);
      numbered.put(model.number(), new SoftReference<>(usable));
      if (numbered.size() > config.keptModels()) {
        numbered.remove(numbered.keySet().iterator().next());
      }
      return usable;
    } finally {
      loading.unlock();
    }
  }

  private RuntimeException gone(LearnedModel model) {
    List<Long> kept =
        models.kept(model.of()).stream()
            .map(LearnedModel::number)
            .filter(it -> !unreadable.contains(it))
            .toList();
    return CodingProblem.CODING_MODEL_GONE
        .because(
            "Mô hình số %d không còn được lưu; còn hỏi được: %s.".formatted(model.number(), kept),
            "Model %d is not kept any more; these are: %s.".formatted(model.number(), kept))
        .with("kept", kept);
  }

  /** Takes a newer model or list into use that came from here or from another replica. */
  @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
  void follow() {
    List.copyOf(loaded.keySet()).forEach(this::load);
  }

  /** The newest model that can be read; where that is not the newest of all, one is wished for. */
  private Optional<UsableModel> load(String scheme) {
    Optional<Edition> now = classifications.inForce(scheme);
    if (now.isEmpty()) {
      return Optional.empty();
    }
    loading.lock();
    try {
      UsableModel known = loaded.get(scheme);
      List<LearnedModel> candidates = models.answering(now.get());
      for (LearnedModel candidate : candidates) {
        Optional<UsableModel> usable =
            known != null && known.number() == candidate.number()
                ? Optional.of(renamed(known))
                : read(candidate);
        if (usable.isEmpty() && candidate == candidates.get(0)) {
          models.wantReadable(now.get());
        }
        if (usable.isPresent()) {
          loaded.put(scheme, usable.get());
          return usable;
        }
      }
      return Optional.ofNullable(known);
    } finally {
      loading.unlock();
    }
  }

  private Optional<UsableModel> read(LearnedModel learned) {
    long start = System.nanoTime();
    Optional<Edition> edition = classifications.published(learned.of());
    if (edition.isEmpty() || unreadable.contains(learned.number())) {
      return Optional.empty();
    }
    Optional<UsableModel> read =
        files
            .read(learned.number())
            .map(
                it ->
                    new UsableModel(
                        learned.number(),
                        Objects.requireNonNull(learned.titlesRevision),
                        it,
                        names(edition.get())));
    if (read.isPresent()) {
      Log.infof(
          "coding model in use: number=%d millis=%d",
          learned.number(), (System.nanoTime() - start) / 1_000_000);
    } else {
      unreadable.add(learned.number());
    }
    return read;
  }

  /** A correction is published under another id: its names hold at once. */
  private UsableModel renamed(UsableModel known) {
    ClassificationRef ref = known.names().ref();
    return classifications
        .published(ref)
        .filter(it -> !it.id().equals(known.names().id()))
        .map(it -> known.called(names(it)))
        .orElse(known);
  }

  private CodeNames names(Edition edition) {
    return CodeNames.of(edition, models.revision(edition.id()), items);
  }
}
