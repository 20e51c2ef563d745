package vn.labourmarket.occupations.classifications;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A version of a classification: a draft that is filled and described, then published for good. */
@Entity
@Table(name = "classification_version")
class ClassificationVersion {
  enum Status {
    DRAFT,
    PUBLISHED,
    /** Published once, replaced by a correction. */
    SUPERSEDED,
    /** A draft that was given up; its row stays, since tags and numbers count on. */
    DISCARDED
  }

  /** More changes than any revision sees. */
  private static final long REVISION_STEP = 1_000_000;

  @Id UUID id;
  String scheme;
  String versionId;

  @Enumerated(EnumType.STRING)
  Status status;

  @Nullable String nameVi;
  @Nullable String nameEn;
  @Nullable String legalBasis;
  @Nullable LocalDate validFrom;
  @Nullable LocalDate validTo;
  int itemCount;
  int gapCount;
  @Nullable String contentHash;

  /** Everybody who described or filled it. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  UUID[] editors;

  @Nullable Instant publishedAt;

  /** 1 for the first; a correction is the next. Drafts that were given up leave holes. */
  int revision = 1;

  /** Why it was corrected. */
  @Nullable String note;

  /** What was said when it was published. */
  @Nullable String publicationNote;

  @Version long version = 1;
  UUID createdBy;
  Instant createdAt;
  UUID updatedBy;
  Instant updatedAt;

  protected ClassificationVersion() {}

  static ClassificationVersion draft(ClassificationRef ref, int number, UUID actor, Instant now) {
    ClassificationVersion draft = new ClassificationVersion();
    draft.revision = number;
    draft.id = Generators.timeBasedEpochGenerator().generate();
    draft.scheme = ref.scheme();
    draft.versionId = ref.version();
    draft.status = Status.DRAFT;
    draft.editors = new UUID[0];
    draft.createdBy = actor;
    draft.createdAt = now;
    draft.touch(actor, now);
    return draft;
  }

  /** A correction of this version: what it says, to be changed. */
  ClassificationVersion correction(int number, String why, UUID actor, Instant now) {
    ClassificationVersion draft = draft(ref(), number, actor, now);
    draft.note = why;
    draft.nameVi = nameVi;
    draft.nameEn = nameEn;
    draft.legalBasis = legalBasis;
    draft.validFrom = validFrom;
    draft.validTo = validTo;
    draft.itemCount = itemCount;
    draft.gapCount = gapCount;
    draft.edited(actor);
    return draft;
  }

  /** Number of the event that tells of it, and its entity tag: grows over all revisions. */
  long eventVersion() {
    return (revision - 1L) * REVISION_STEP + version;
  }

  void discard(UUID actor, Instant now) {
    status = Status.DISCARDED;
    touch(actor, now);
  }

  void supersede(UUID actor, Instant now) {
    status = Status.SUPERSEDED;
    touch(actor, now);
  }

  ClassificationRef ref() {
    return new ClassificationRef(scheme, versionId);
  }

  boolean isDraft() {
    return status == Status.DRAFT;
  }

  boolean isPublished() {
    return status == Status.PUBLISHED;
  }

  boolean isValidAt(LocalDate day) {
    return validFrom != null
        && !validFrom.isAfter(day)
        && (validTo == null || !validTo.isBefore(day));
  }

  /** Nobody can change what others already hold a copy of. */
  void requireDraft() {
    if (!isDraft()) {
      throw ClassificationProblem.CLASSIFICATION_PUBLISHED.because(
          "Danh mục %s đã công bố; hãy mở bản đính chính hoặc tạo phiên bản mới."
              .formatted(ref().labelVi()),
          "%s is published; open a correction or make a new version.".formatted(ref().label()));
    }
  }

  void describe(DescribeClassification as, UUID actor, Instant now) {
    requireDraft();
    nameVi = as.nameVi();
    nameEn = as.nameEn();
    legalBasis = as.legalBasis();
    validFrom = as.validFrom();
    validTo = as.validTo();
    edited(actor);
    touch(actor, now);
  }

  /** Whether it has items, and others than this one described or filled it. */
  boolean holdsWorkOfOthers(UUID actor) {
    return isDraft() && itemCount > 0 && !List.of(actor).containsAll(List.of(editors));
  }

  private void edited(UUID actor) {
    Set<UUID> all = new TreeSet<>(List.of(editors));
    all.add(actor);
    editors = all.toArray(UUID[]::new);
  }

  /**
   * Notes that the items were replaced.
   *
   * @param importer null for lists that come with the project: no person to keep from publishing
   */
  void filled(int items, int gaps, @Nullable UUID importer, UUID actor, Instant now) {
    requireDraft();
    itemCount = items;
    gapCount = gaps;
    if (importer != null) {
      edited(importer);
    }
    touch(actor, now);
  }

  void publish(String hash, @Nullable String said, UUID actor, Instant now) {
    status = Status.PUBLISHED;
    publicationNote = said;
    contentHash = hash;
    publishedAt = now;
    touch(actor, now);
  }

  /** Whether it is in force on any of these days. */
  boolean holdsWithin(LocalDate from, @Nullable LocalDate to) {
    return lasts(from) && (to == null || (validFrom != null && !validFrom.isAfter(to)));
  }

  /** Whether it would still be in force on a day. */
  boolean lasts(LocalDate day) {
    return validTo == null || !validTo.isBefore(day);
  }

  /** A successor takes over: the only thing that ever changes on a published version. */
  void endBefore(LocalDate successorFrom, UUID actor, Instant now) {
    validTo = successorFrom.minusDays(1);
    touch(actor, now);
  }

  private void touch(UUID actor, Instant now) {
    updatedBy = actor;
    updatedAt = now;
  }
}
