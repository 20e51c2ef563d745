package vn.labourmarket.occupations.starter;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.labourmarket.platform.problems.Problem;

/** Loads what a new database lacks. */
@ApplicationScoped
class StarterCatalogue {
  private final StarterRepository loaded;
  private final StarterLists lists;
  private final Clock clock;

  StarterCatalogue(StarterRepository loaded, StarterLists lists, Clock clock) {
    this.loaded = loaded;
    this.lists = lists;
    this.clock = clock;
  }

  void load(@Observes StartupEvent started) {
    Map<String, Runnable> missing = new LinkedHashMap<>(lists.byName());
    QuarkusTransaction.requiringNew().<List<String>>call(loaded::loaded).forEach(missing::remove);
    if (missing.isEmpty()) {
      return;
    }
    long start = System.nanoTime();
    missing.forEach(this::load);
    long millis = (System.nanoTime() - start) / 1_000_000;
    Log.infof("starter catalogue loaded: lists=%d millis=%d", missing.size(), millis);
  }

  /** What the rules refuse stays out for good: an authority has made something else of it. */
  private void load(String name, Runnable list) {
    try {
      QuarkusTransaction.requiringNew().run(() -> once(name, list));
    } catch (Problem refused) {
      Log.warnf(
          "starter list left out: list=%s code=%s detail=%s",
          name, refused.type().name(), refused.detail().en());
      QuarkusTransaction.requiringNew().run(() -> once(name, () -> {}));
    }
  }

  private void once(String name, Runnable list) {
    loaded.lock();
    if (!loaded.loaded().contains(name)) {
      list.run();
      loaded.remember(name, clock.instant());
    }
  }
}
