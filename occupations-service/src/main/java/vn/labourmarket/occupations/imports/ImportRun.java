package vn.labourmarket.occupations.imports;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.labourmarket.platform.audit.AuditTrail;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.texts.LocalizedText;
import vn.labourmarket.tables.Table;
import vn.labourmarket.tables.TableLimits;
import vn.labourmarket.tables.TableRefused;

/**
 * Works a job off in one transaction, which holds the job's row: when the process dies, the job is
 * queued again by that alone.
 */
@ApplicationScoped
class ImportRun {
  /** A database that goes away meanwhile is tried again. */
  private static final int MOST_ATTEMPTS = 3;

  private final ImportRepository jobs;
  private final ImportFiles files;
  private final ImportKinds kinds;
  private final ImportConfig config;
  private final AuditTrail trail;
  private final Clock clock;

  ImportRun(
      ImportRepository jobs,
      ImportFiles files,
      ImportKinds kinds,
      ImportConfig config,
      AuditTrail trail,
      Clock clock) {
    this.jobs = jobs;
    this.files = files;
    this.kinds = kinds;
    this.config = config;
    this.trail = trail;
    this.clock = clock;
  }

  /** Ends the transaction without a trace of the rows. */
  private static final class Refused extends RuntimeException {
    private final transient UUID job;
    private final transient Consumer<ImportJob> verdict;

    Refused(UUID job, Consumer<ImportJob> verdict) {
      super(null, null, false, false);
      this.job = job;
      this.verdict = verdict;
    }
  }

  /** Works off the next job; false when none waits. */
  boolean next() {
    Optional<UUID> begun = QuarkusTransaction.requiringNew().call(this::begin);
    begun.ifPresent(this::workOff);
    return begun.isPresent();
  }

  /** Noted for good before the work begins, which may end the process. */
  private Optional<UUID> begin() {
    Optional<ImportJob> job = jobs.claim();
    job.ifPresent(
        it -> {
          it.begin();
          if (it.attempts > MOST_ATTEMPTS) {
            Log.errorf("import given up: job=%s", it.id);
            it.failed(Finding.of(0, "", ImportProblem.IMPORT_ABORTED), clock.instant());
            files.forget(it.id);
          }
        });
    return job.map(it -> it.id);
  }

  private void workOff(UUID id) {
    try {
      QuarkusTransaction.requiringNew()
          .timeout((int) config.maxDuration().toSeconds())
          .run(() -> jobs.claim(id).ifPresent(this::run));
    } catch (Refused refused) {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  jobs.claim(refused.job)
                      .ifPresent(
                          job -> {
                            refused.verdict.accept(job);
                            files.forget(job.id);
                          }));
    }
  }

  private void run(ImportJob job) {
    Path file = temporaryFile();
    try {
      files.copyTo(file, job.id);
      note(job.id, 0);
      TableLimits limits = TableLimits.unpacked(config.maxUnpacked().asLongValue());
      try (Table table = Table.open(file, job.mediaType, limits)) {
        read(job, table);
      }
    } catch (TableRefused refused) {
      Finding reason = finding(refused);
      throw new Refused(job.id, it -> it.failed(reason, clock.instant()));
    } catch (Problem problem) {
      throw new Refused(job.id, it -> it.failed(finding(problem), clock.instant()));
    } catch (RuntimeException failed) {
      throw Interruption.isBehind(failed) ? failed : aborted(job, failed);
    } finally {
      delete(file);
    }
  }

  private Refused aborted(ImportJob job, RuntimeException failed) {
    if (failed instanceof Refused refused) {
      return refused;
    }
    Log.errorf(failed, "import aborted: job=%s", job.id);
    Finding reason = Finding.of(0, "", ImportProblem.IMPORT_ABORTED);
    return new Refused(job.id, it -> it.failed(reason, clock.instant()));
  }

  private void read(ImportJob job, Table table) {
    ImportKind kind = kinds.of(job.kind);
    boolean check = job.dryRun && kind.needsFourEyes();
    // Before anything is looked at: a file that is stored meanwhile makes the check worthless.
    Long storedBefore = check ? jobs.stored(kinds.checked()) : null;
    ImportKind.Reading reading =
        kind.read(
            new ImportKind.Task(
                job.id,
                job.target,
                job.createdBy,
                job.checkedBy,
                job.dryRun,
                job.ifMatch,
                config,
                rows -> note(job.id, rows)),
            table);
    if (reading.findings().anyError()) {
      throw new Refused(job.id, it -> it.failed(reading, clock.instant()));
    }
    if (check) {
      job.storedBefore = storedBefore;
    }
    if (!job.dryRun || kind.hasChecks()) {
      trail.task(
          job.dryRun ? "check: " + kind.action() : kind.action(),
          "/imports/" + job.id,
          (long) reading.rowsRead());
    }
    job.completed(reading, clock.instant());
    files.forget(job.id);
  }

  private void note(UUID job, int rows) {
    QuarkusTransaction.requiringNew().run(() -> files.noteProgress(job, rows));
  }

  private static Finding finding(TableRefused refused) {
    TableRefused.Place place = refused.place();
    return Finding.of(
        place.row(), place.column(), TableProblem.of(refused).type(), refused.vi(), refused.en());
  }

  private static Finding finding(Problem problem) {
    LocalizedText detail = problem.detail();
    return Finding.of(0, "", problem.type(), detail.vi(), detail.en());
  }

  private static Path temporaryFile() {
    try {
      return Files.createTempFile("import-", ".work");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      Log.warnf("temporary file stays: file=%s", file);
    }
  }
}
