package vn.labourmarket.occupations.imports;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Caller;

/** One file on its way into what it fills. */
@Entity
@Table(name = "import_job")
class ImportJob {
  /** A queued job is running while another transaction holds its row. */
  enum State {
    QUEUED,
    COMPLETED,
    FAILED
  }

  @Id UUID id;

  @Enumerated(EnumType.STRING)
  ImportTarget.Kind kind;

  String target;
  String mediaType;
  String sha256;
  long size;
  int estimatedRows;
  boolean dryRun;

  /**
   * What a check was of: how many files of kinds that two people store had been stored, or the
   * version of the source of titles; null for what is no check.
   */
  @Nullable Long storedBefore;

  /** Who checked the file beforehand; null where nobody has to. */
  @Nullable UUID checkedBy;

  /** Tag of what the sender saw and the file replaces. */
  @Nullable String ifMatch;

  @Enumerated(EnumType.STRING)
  State state;

  int attempts;
  int rowsRead;
  int accepted;
  int errorCount;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Finding> errors;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Finding> warnings;

  UUID createdBy;
  Instant createdAt;
  @Nullable Instant finishedAt;
  @Version long version = 1;

  protected ImportJob() {}

  static ImportJob queued(
      ImportTarget into,
      Upload upload,
      boolean dryRun,
      Caller sender,
      @Nullable UUID checkedBy,
      @Nullable String ifMatch,
      Instant now) {
    ImportJob job = new ImportJob();
    job.id = Generators.timeBasedEpochGenerator().generate();
    job.kind = into.kind();
    job.target = into.name();
    job.mediaType = upload.mediaType();
    job.sha256 = upload.sha256();
    job.size = upload.size();
    job.estimatedRows = upload.lines();
    job.dryRun = dryRun;
    job.checkedBy = checkedBy;
    job.ifMatch = ifMatch;
    job.state = State.QUEUED;
    job.errors = List.of();
    job.warnings = List.of();
    job.createdBy = sender.clientId();
    job.createdAt = now;
    return job;
  }

  ImportTarget into() {
    return new ImportTarget(kind, target);
  }

  /** Counts a beginning, so that one that can't be ended is not begun for ever. */
  void begin() {
    attempts++;
  }

  void completed(ImportKind.Reading reading, Instant now) {
    state = State.COMPLETED;
    accepted = reading.rowsRead();
    note(reading, now);
  }

  /** Nothing was stored. */
  void failed(ImportKind.Reading reading, Instant now) {
    state = State.FAILED;
    note(reading, now);
  }

  /** Nothing was stored, for a reason that concerns the file as a whole. */
  void failed(Finding reason, Instant now) {
    state = State.FAILED;
    errorCount = 1;
    errors = List.of(reason);
    finishedAt = now;
  }

  private void note(ImportKind.Reading reading, Instant now) {
    rowsRead = reading.rowsRead();
    errorCount = reading.findings().errorCount();
    errors = reading.findings().errors();
    warnings = reading.findings().warnings();
    finishedAt = now;
  }
}
