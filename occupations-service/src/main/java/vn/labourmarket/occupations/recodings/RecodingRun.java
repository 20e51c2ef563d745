package vn.labourmarket.occupations.recodings;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import vn.labourmarket.occupations.classifications.ClassificationProblem;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.coding.HistoryCoder;
import vn.labourmarket.occupations.coding.HistoryCoder.Coder;
import vn.labourmarket.occupations.history.HistoryService;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.occupations.reviews.CodeFates;
import vn.labourmarket.occupations.reviews.CodingReviewService;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.platform.audit.AuditTrail;

/**
 * Works one job off in one transaction, which holds the job's row: when the process dies, the job
 * waits again by that alone, and nothing of it is there.
 */
@ApplicationScoped
class RecodingRun {
  private static final int MOST_ATTEMPTS = 3;
  private static final int PROGRESS_STEP = 1_000;

  private final RecodingRepository jobs;
  private final RecodingStore store;
  private final ClassificationService classifications;
  private final ItemStore items;
  private final CodeFates fates;
  private final HistoryCoder coders;
  private final HistoryService history;
  private final CodingReviewService reviews;
  private final RecodingConfig config;
  private final AuditTrail trail;
  private final Clock clock;

  RecodingRun(
      RecodingRepository jobs,
      RecodingStore store,
      ClassificationService classifications,
      ItemStore items,
      CodeFates fates,
      HistoryCoder coders,
      HistoryService history,
      CodingReviewService reviews,
      RecodingConfig config,
      AuditTrail trail,
      Clock clock) {
    this.jobs = jobs;
    this.store = store;
    this.classifications = classifications;
    this.items = items;
    this.fates = fates;
    this.coders = coders;
    this.history = history;
    this.reviews = reviews;
    this.config = config;
    this.trail = trail;
    this.clock = clock;
  }

  /** Ends the transaction without a trace of the items. */
  private static final class Failed extends RuntimeException {
    private final transient RecodingProblem problem;

    Failed(RecodingProblem problem) {
      super(null, null, false, false);
      this.problem = problem;
    }
  }

  /** Works off the next job; false when none waits. */
  boolean next() {
    Optional<Long> begun = QuarkusTransaction.requiringNew().call(this::begin);
    begun.ifPresent(this::runNow);
    return begun.isPresent();
  }

  /** Noted for good before the work begins, which may end the process. */
  private Optional<Long> begin() {
    Optional<Recoding> job = jobs.claim();
    job.ifPresent(
        it -> {
          it.begin();
          store.noteProgress(it.number(), 0);
          if (it.attempts > MOST_ATTEMPTS) {
            it.failed(RecodingProblem.RECODING_FAILED, clock.instant());
            store.forgetProgress(it.number());
          }
        });
    return job.map(Recoding::number);
  }

  private void runNow(long number) {
    try {
      QuarkusTransaction.requiringNew()
          .timeout((int) config.maxDuration().toSeconds())
          .run(
              () -> {
                jobs.readSnapshot();
                jobs.claim(number).ifPresent(this::run);
              });
      store.forgetProgress(number);
    } catch (Failed failed) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> jobs.claim(number).ifPresent(it -> it.failed(failed.problem, clock.instant())));
      store.forgetProgress(number);
    }
  }

  private void run(Recoding job) {
    try {
      Edition from = edition(job.from());
      Coder coder =
          coders
              .newest(job.to())
              .orElseThrow(() -> new Failed(RecodingProblem.RECODING_MODEL_MISSING));
      Comparison comparison =
          new Comparison(
              coder,
              fates.of(from, edition(job.to()), items.codes(from.id())),
              reviews.decidedCodes(job.to()));
      long all = Math.max(1, history.count(job.from()) + reviews.countDecided(job.from()));
      try (RecodingWriter into = store.writer(job.number())) {
        reviews.eachDecided(job.from(), it -> into.add(comparison.of(it)));
        history.each(
            job.from(),
            it -> {
              into.add(comparison.of(it));
              if (into.items() % PROGRESS_STEP == 0) {
                note(job.number(), (int) Math.min(99, into.items() * 100 / all));
              }
            });
        job.ready(coder.number(), into.items(), into.changes(), clock.instant());
        trail.task("code history again", "/occupation-recodings/" + job.number(), into.items());
      }
      store.removeBefore(job);
      jobs.flush();
    } catch (DatabaseFailure passing) {
      throw passing;
    } catch (Failed failed) {
      throw failed;
    } catch (RuntimeException failed) {
      Log.errorf(failed, "history not coded again: number=%d", job.number());
      throw new Failed(RecodingProblem.RECODING_FAILED);
    }
  }

  private Edition edition(ClassificationRef ref) {
    return classifications
        .published(ref)
        .orElseThrow(ClassificationProblem.CLASSIFICATION_NOT_FOUND::problem);
  }

  private void note(long number, int percent) {
    QuarkusTransaction.requiringNew().run(() -> store.noteProgress(number, percent));
  }
}
