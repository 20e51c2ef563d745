package vn.labourmarket.occupations.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.texts.Language;
import vn.labourmarket.tables.Table;
import vn.labourmarket.tables.TableLimits;
import vn.labourmarket.tables.TableRefused;

/** Takes files in, and tells how far they got. */
@ApplicationScoped
public class ImportService {
  /** What goes by it is one whole: the areas and what became of them. */
  private static final String CHECKED = "checked by somebody else";

  private final ImportRepository jobs;
  private final ImportFiles files;
  private final ImportKinds kinds;
  private final ImportConfig config;
  private final Event<ImportQueued> queued;
  private final Clock clock;

  ImportService(
      ImportRepository jobs,
      ImportFiles files,
      ImportKinds kinds,
      ImportConfig config,
      Event<ImportQueued> queued,
      Clock clock) {
    this.jobs = jobs;
    this.files = files;
    this.kinds = kinds;
    this.config = config;
    this.queued = queued;
    this.clock = clock;
  }

  /** Told after the commit of a new job. */
  record ImportQueued(UUID job) {}

  @Transactional
  ImportView submit(
      ImportTarget into, Upload upload, boolean dryRun, Caller sender, Language language) {
    return submit(into, upload, dryRun, sender, null, language);
  }

  /**
   * Queues a file; the file that the target got last is the same import as before.
   *
   * @param ifMatch tag of what the file replaces, for kinds that ask for it
   */
  @Transactional
  ImportView submit(
      ImportTarget into,
      Upload upload,
      boolean dryRun,
      Caller sender,
      @Nullable String ifMatch,
      Language language) {
    ImportKind kind = kinds.of(into.kind());
    kind.requireAllowed(into.name(), sender);
    try (Table table =
        Table.open(
            upload.file(),
            upload.mediaType(),
            TableLimits.unpacked(config.maxUnpacked().asLongValue()))) {
      kind.requireReady(into.name(), table.header());
    } catch (TableRefused refused) {
      throw TableProblem.of(refused);
    }
    jobs.lock(kind.needsFourEyes() ? CHECKED : into.toString());
    ImportJob job =
        latest(into, dryRun && kind.hasChecks() ? sender.clientId() : null, dryRun)
            .filter(it -> it.sha256.equals(upload.sha256()) && stands(it, kind))
            .orElseGet(
                () -> {
                  if (!dryRun || ifMatch != null) {
                    kind.requireSeen(into.name(), sender, ifMatch);
                  }
                  UUID checkedBy =
                      kind.needsFourEyes() && !dryRun ? checker(into, upload, sender) : null;
                  return queue(
                      upload,
                      ImportJob.queued(
                          into, upload, dryRun, sender, checkedBy, ifMatch, clock.instant()));
                });
    return ImportView.of(job, OptionalInt.empty(), language);
  }

  private Optional<ImportJob> latest(ImportTarget into, @Nullable UUID sender, boolean dryRun) {
    return sender == null ? jobs.latest(into, dryRun) : jobs.latestDryRun(into, sender);
  }

  /** A check is of a file and of what was there: it serves for one import, and for no later one. */
  private UUID checker(ImportTarget into, Upload upload, Caller sender) {
    Instant since = clock.instant().minus(config.checkHolds());
    long stored = jobs.stored(kinds.checked());
    return jobs.checker(into, upload.sha256(), sender.clientId(), since, stored)
        .filter(checker -> !jobs.anyQueued(kinds.checked()))
        .orElseThrow(
            () ->
                PlatformProblem.FOUR_EYES.because(
                    "Trước đó người khác phải kiểm tra đúng tệp này với ?dryRun=true mà không có lỗi, trong vòng %d ngày, và từ đó chưa có tệp nào khác được lưu."
                        .formatted(config.checkHolds().toDays()),
                    "Before that, someone else has to check this very file with ?dryRun=true without an error, within %d days, and no other file may have been stored since."
                        .formatted(config.checkHolds().toDays())));
  }

  private boolean stands(ImportJob job, ImportKind kind) {
    return switch (job.state) {
      case QUEUED -> true;
      case FAILED -> false;
      case COMPLETED ->
          kind.stillHolds(job.target, job.id)
              && (job.storedBefore == null || job.storedBefore == jobs.stored(kinds.checked()));
    };
  }

  private ImportJob queue(Upload upload, ImportJob job) {
    jobs.persistAndFlush(job);
    files.keep(job.id, upload.file());
    queued.fire(new ImportQueued(job.id));
    return job;
  }

  ImportView job(UUID id, Language language) {
    ImportJob job = jobs.findByIdOptional(id).orElseThrow(ImportProblem.IMPORT_NOT_FOUND::problem);
    return ImportView.of(
        job,
        job.state == ImportJob.State.QUEUED ? files.progress(id) : OptionalInt.empty(),
        language);
  }
}
