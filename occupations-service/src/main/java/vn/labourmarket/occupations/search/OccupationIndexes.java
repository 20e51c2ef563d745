package vn.labourmarket.occupations.search;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import vn.labourmarket.occupations.classifications.ClassificationProblem;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.items.ClassificationItem;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.occupations.titles.CatalogueTitle;
import vn.labourmarket.occupations.titles.TitleService;
import vn.labourmarket.titles.search.TitleEntry;
import vn.labourmarket.titles.search.TitleIndex;
import vn.labourmarket.titles.search.TitleKind;
import vn.labourmarket.titles.search.TitleLanguage;

/**
 * The indexes in use. One is made when it is first asked for, and again when titles changed or
 * another version came into force, which a day alone can bring about.
 */
@ApplicationScoped
class OccupationIndexes {
  private final TitleService titles;
  private final ClassificationService classifications;
  private final ItemStore items;
  private final Map<SearchedScheme, OccupationIndex> current = new ConcurrentHashMap<>();
  private final ReentrantLock making = new ReentrantLock();

  OccupationIndexes(TitleService titles, ClassificationService classifications, ItemStore items) {
    this.titles = titles;
    this.classifications = classifications;
    this.items = items;
  }

  /**
   * The index of the version in force: at once, on the thread that asks, or for the first question
   * when a worker has made it.
   */
  Uni<OccupationIndex> of(SearchedScheme scheme) {
    OccupationIndex known = current.get(scheme);
    return known != null
        ? Uni.createFrom().item(known)
        : Uni.createFrom()
            .item(() -> made(scheme))
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  /** Makes those again that have changed, here, in another replica or with the day. */
  @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
  void follow() {
    if (current.isEmpty()) {
      return;
    }
    long revision = titles.revision();
    for (SearchedScheme scheme : List.copyOf(current.keySet())) {
      OccupationIndex known = current.get(scheme);
      if (known != null && !known.isOf(inForce(scheme).id(), revision)) {
        made(scheme);
      }
    }
  }

  private OccupationIndex made(SearchedScheme scheme) {
    making.lock();
    try {
      long revision = titles.revision();
      Edition edition = inForce(scheme);
      OccupationIndex known = current.get(scheme);
      if (known != null && known.isOf(edition.id(), revision)) {
        return known;
      }
      long start = System.nanoTime();
      OccupationIndex made = index(edition, revision);
      current.put(scheme, made);
      Log.infof(
          "titles indexed: scheme=%s titles=%d revision=%d millis=%d",
          scheme.scheme(), made.titles().size(), revision, (System.nanoTime() - start) / 1_000_000);
      return made;
    } finally {
      making.unlock();
    }
  }

  private Edition inForce(SearchedScheme scheme) {
    return classifications
        .inForce(scheme.scheme())
        .orElseThrow(ClassificationProblem.CLASSIFICATION_NOT_FOUND::problem);
  }

  private OccupationIndex index(Edition edition, long revision) {
    Map<String, ClassificationItem> occupations = new HashMap<>();
    items.each(edition.id(), it -> occupations.put(it.code(), it));
    List<TitleEntry> entries = new ArrayList<>();
    titles.each(
        it -> {
          if (it.classificationId().equals(edition.id())) {
            entries.add(entry(it));
          }
        });
    return new OccupationIndex(edition, revision, Map.copyOf(occupations), TitleIndex.of(entries));
  }

  private static TitleEntry entry(CatalogueTitle title) {
    return new TitleEntry(
        title.code(),
        title.title(),
        title.language().equals("vi") ? TitleLanguage.VI : TitleLanguage.EN,
        TitleKind.valueOf(title.kind().name()),
        title.weight());
  }
}
