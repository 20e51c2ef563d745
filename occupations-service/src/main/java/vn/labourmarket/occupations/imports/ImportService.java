package vn.labourmarket.occupations.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.UUID;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.items.DraftItems;
import vn.labourmarket.platform.texts.Language;
import vn.labourmarket.tables.Table;
import vn.labourmarket.tables.TableLimits;
import vn.labourmarket.tables.TableRefused;

/** Takes files in, and tells how far they got. */
@ApplicationScoped
public class ImportService {
  private final ImportRepository jobs;
  private final ImportFiles files;
  private final ClassificationService classifications;
  private final ImportConfig config;
  private final Event<ImportQueued> queued;
  private final Clock clock;

  ImportService(
      ImportRepository jobs,
      ImportFiles files,
      ClassificationService classifications,
      ImportConfig config,
      Event<ImportQueued> queued,
      Clock clock) {
    this.jobs = jobs;
    this.files = files;
    this.classifications = classifications;
    this.config = config;
    this.queued = queued;
    this.clock = clock;
  }

  /** Told after the commit of a new job. */
  record ImportQueued(UUID job) {}

  /** Queues a file; the file that the version got last is the same import as before. */
  @Transactional
  ImportView submit(
      ClassificationRef into, Upload upload, boolean dryRun, UUID actor, Language language) {
    if (into.scheme().equals("area")) {
      throw ImportProblem.AREAS_NOT_IMPORTABLE.problem();
    }
    classifications.requireFillable(into);
    try (Table table =
        Table.open(
            upload.file(),
            upload.mediaType(),
            TableLimits.unpacked(config.maxUnpacked().asLongValue()))) {
      Columns.of(table.header());
    } catch (TableRefused refused) {
      throw TableProblem.of(refused);
    }
    jobs.lock(into);
    ImportJob job =
        jobs.latest(into, dryRun)
            .filter(it -> it.sha256.equals(upload.sha256()))
            .orElseGet(() -> queue(into, upload, dryRun, actor));
    return ImportView.of(job, OptionalInt.empty(), language);
  }

  private ImportJob queue(ClassificationRef into, Upload upload, boolean dryRun, UUID actor) {
    ImportJob job = ImportJob.queued(into, upload, dryRun, actor, clock.instant());
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

  /**
   * Fills a draft from a list that comes with the project, in the caller's transaction and under
   * the rules that a sent file has to follow.
   */
  @Transactional(TxType.MANDATORY)
  public void load(ClassificationRef into, Table table, UUID actor) {
    try (DraftItems draft = classifications.replaceItems(into, actor)) {
      ListReading reading = ListReading.of(table, into.scheme(), config, draft::add, rows -> {});
      if (reading.findings().anyError()) {
        throw new IllegalStateException(into + ": " + reading.findings().errors());
      }
      draft.setParents(reading.derivedParents());
      draft.markOrphans(reading.orphans());
      classifications.filled(into, reading.rowsRead(), reading.gapCount(), null, actor);
    }
  }
}
