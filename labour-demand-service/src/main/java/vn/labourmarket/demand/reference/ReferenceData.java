package vn.labourmarket.demand.reference;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/**
 * The catalogue in memory. It lags behind the database by at most a second; a code it lacks is
 * looked for in the database before it is refused.
 */
@ApplicationScoped
public class ReferenceData {
  private record Known(long revision, Catalogue catalogue) {}

  private final CatalogueLoader loader;
  private volatile Known known = new Known(-1, Catalogue.empty());

  ReferenceData(CatalogueLoader loader) {
    this.loader = loader;
  }

  public Catalogue current() {
    if (known.revision() < 0) {
      catchUp();
    }
    return known.catalogue();
  }

  /**
   * Applies rules that throw what they find. A refusal counts only when it holds against the newest
   * data, and when the copy has ever been complete.
   *
   * @throws Problem what the rules found; 503 while the copy is still being filled
   */
  public <T> T judge(Function<Catalogue, T> rules) {
    try {
      return rules.apply(current());
    } catch (Problem refused) {
      return catchUp() ? judgeAgain(rules) : refuse(refused);
    }
  }

  private <T> T judgeAgain(Function<Catalogue, T> rules) {
    try {
      return rules.apply(current());
    } catch (Problem refused) {
      return refuse(refused);
    }
  }

  private <T> T refuse(Problem refused) {
    if (known.catalogue().complete() || wasComplete()) {
      throw refused;
    }
    throw PlatformProblem.UNAVAILABLE
        .because(
            "Danh mục dùng chung đang được nạp, hãy thử lại sau.",
            "Reference data is still being loaded, retry later.")
        .withHeader("Retry-After", "2");
  }

  /**
   * Whether rules can be relied on: the copy is complete, or was once.
   *
   * @param caughtUp asked the first time: profiles and crosswalks have no count of their own
   */
  boolean usable(BooleanSupplier caughtUp) {
    catchUp();
    if (wasComplete()) {
      return true;
    }
    if (!known.catalogue().complete() || !caughtUp.getAsBoolean()) {
      return false;
    }
    try {
      loader.rememberComplete();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return true;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void follow() {
    try {
      catchUp();
    } catch (IllegalStateException databaseAway) {
      Log.debug("reference data not followed", databaseAway);
    }
  }

  private boolean wasComplete() {
    try {
      return loader.wasComplete();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Reads the copies again if they changed; true if they had. */
  private synchronized boolean catchUp() {
    try {
      long revision = loader.revision();
      if (revision == known.revision()) {
        return false;
      }
      // The revision is read first: what is loaded is at least that new.
      known = new Known(revision, loader.load());
      return true;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
