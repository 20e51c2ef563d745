package vn.labourmarket.occupations.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.concurrency.Versioned;
import vn.labourmarket.platform.texts.Language;

/**
 * A job as its sender sees it.
 *
 * @param target the list as {@code scheme/version}, the crosswalk as {@code from>to}, the source of
 *     titles, the id of a priority list; of areas and successions what is imported
 * @param scheme of a list only, like the version
 * @param accepted rows stored, or storable in a dry run: all or none
 * @param errorCount all errors, also those beyond what {@code errors} holds
 * @param progress per cent, estimated
 */
@Schema(name = "Import")
record ImportView(
    UUID id,
    ImportTarget.Kind kind,
    String target,
    @Schema(nullable = true) @Nullable String scheme,
    @Schema(nullable = true) @JsonProperty("version") @Nullable String versionId,
    State state,
    boolean dryRun,
    String sha256,
    long size,
    int progress,
    int rowsRead,
    int accepted,
    int errorCount,
    List<RowFinding> errors,
    List<RowFinding> warnings,
    UUID createdBy,
    Instant createdAt,
    @Schema(nullable = true) @Nullable Instant finishedAt,
    @JsonIgnore long revision)
    implements Versioned {

  enum State {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED
  }

  /**
   * A finding in the reader's language.
   *
   * @param row as a spreadsheet counts, the header is 1; 0 for the file as a whole
   */
  record RowFinding(int row, String column, String code, String message) {}

  static ImportView of(ImportJob job, OptionalInt running, Language language) {
    return new ImportView(
        job.id,
        job.kind,
        job.target,
        part(job, 0),
        part(job, 1),
        running.isPresent() ? State.RUNNING : State.valueOf(job.state.name()),
        job.dryRun,
        job.sha256,
        job.size,
        progress(job, running),
        running.orElse(job.rowsRead),
        job.accepted,
        job.errorCount,
        in(language, job.errors),
        in(language, job.warnings),
        job.createdBy,
        job.createdAt,
        job.finishedAt,
        job.version);
  }

  private static @Nullable String part(ImportJob job, int position) {
    return job.kind == ImportTarget.Kind.LIST ? job.target.split("/", 2)[position] : null;
  }

  private static int progress(ImportJob job, OptionalInt running) {
    if (job.finishedAt != null) {
      return 100;
    }
    long done = running.orElse(0);
    return (int) Math.min(99, done * 100 / Math.max(1, job.estimatedRows));
  }

  private static List<RowFinding> in(Language language, List<Finding> findings) {
    return findings.stream()
        .map(
            it ->
                new RowFinding(
                    it.row(), it.column(), it.code(), language == Language.EN ? it.en() : it.vi()))
        .toList();
  }

  @Override
  @JsonIgnore
  public long version() {
    return revision;
  }
}
