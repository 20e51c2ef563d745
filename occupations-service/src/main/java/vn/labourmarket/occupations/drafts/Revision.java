package vn.labourmarket.occupations.drafts;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a subject says from a consent on until the next one. */
@MappedSuperclass
public abstract class Revision {
  @Id protected UUID rowId;

  /** The same for all revisions of a subject. */
  protected UUID id;

  protected String nameVi;
  protected String nameEn;
  protected LocalDate validFrom;
  protected @Nullable LocalDate validTo;
  protected String legalBasis;

  /** Number of the revision. */
  protected long version;

  /** Everybody who wrote any of it; nobody knows it of what was there before drafts were. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  protected UUID[] editors;

  /** Who consented; null for what comes with the project, and for what nobody had to consent to. */
  protected @Nullable UUID publishedBy;

  /** Null for what the subject says now. */
  protected @Nullable Instant supersededAt;

  protected UUID createdBy;
  protected Instant createdAt;
  protected UUID updatedBy;
  protected Instant updatedAt;

  protected Revision() {}

  /** Makes it the first revision of a subject, as a draft says. */
  protected void begin(Waiting<? extends Dated> draft, @Nullable UUID publisher, Instant now) {
    id = draft.id();
    rowId = draft.id();
    version = 1;
    createdBy = draft.createdBy();
    createdAt = now;
    say(draft, publisher, now);
  }

  /** Makes it the revision after another, which ends. */
  protected void follow(
      Revision before, Waiting<? extends Dated> draft, @Nullable UUID publisher, Instant now) {
    before.supersededAt = now;
    id = before.id;
    rowId = Generators.timeBasedEpochGenerator().generate();
    version = before.version + 1;
    createdBy = before.createdBy;
    createdAt = before.createdAt;
    say(draft, publisher, now);
  }

  private void say(Waiting<? extends Dated> draft, @Nullable UUID publisher, Instant now) {
    Dated as = draft.content();
    nameVi = as.nameVi();
    nameEn = as.nameEn();
    validFrom = as.validFrom();
    validTo = as.validTo();
    legalBasis = as.legalBasis();
    editors = draft.editors().toArray(UUID[]::new);
    publishedBy = publisher;
    updatedBy = draft.editedBy();
    updatedAt = now;
  }

  /** Whether it says already what all reference data says. */
  protected boolean saysOfAll(Dated as) {
    return nameVi.equals(as.nameVi())
        && nameEn.equals(as.nameEn())
        && Objects.equals(validTo, as.validTo())
        && legalBasis.equals(as.legalBasis());
  }

  /** What it is a revision of. */
  protected abstract Subject subject();

  String line() {
    return Subject.line(subject().key());
  }

  /** As what it says has it. */
  protected @Nullable Integer periodIndex() {
    return null;
  }

  /**
   * Whether another of its subject, which holds for good, can hold in its place from its day on.
   */
  boolean isFollowedBy(Dated as) {
    return validTo == null
        && as.validTo() == null
        && validFrom.isBefore(as.validFrom())
        && Objects.equals(periodIndex(), as.periodIndex());
  }

  /** What is in force on no day is beside nothing. */
  boolean overlaps(Dated as) {
    return (validTo == null || !validTo.isBefore(validFrom))
        && (validTo == null || !validTo.isBefore(as.validFrom()))
        && (as.validTo() == null || !as.validTo().isBefore(validFrom));
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  /** Who wrote what it says, where that is known; else who said it last. */
  protected List<UUID> authors() {
    return editors.length == 0 ? List.of(updatedBy) : List.of(editors);
  }
}
