package vn.labourmarket.occupations.priorities;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.catalogue.PriorityListState;

/**
 * A revision of a priority list. A list is known by what it lists, the scheme of its codes and its
 * first day of validity.
 */
@Entity
@Table(name = "priority_list")
class PriorityList {
  @Id UUID rowId;

  /** The same for all revisions of a list. */
  UUID id;

  String list;
  String nameVi;
  String nameEn;
  LocalDate validFrom;
  @Nullable LocalDate validTo;
  String legalBasis;
  String scheme;
  String versionId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  String[] codes;

  /** Number of the revision. */
  long version = 1;

  /** Role of the authority that answers for the scheme. */
  String owner;

  String aggregateId;
  @Nullable String reason;

  /** The import that brought its codes. */
  @Nullable UUID jobId;

  /** Who consented to the revision. */
  @Nullable UUID publishedBy;

  /** Null for what the list says now. */
  @Nullable Instant supersededAt;

  UUID createdBy;
  Instant createdAt;
  UUID updatedBy;
  Instant updatedAt;

  protected PriorityList() {}

  /** What tells lists apart. */
  static String key(SetPriorityList as) {
    return as.list() + "/" + as.scheme() + "/" + as.validFrom();
  }

  /** The first revision of what a draft says. */
  static PriorityList of(PriorityDraft draft, UUID publisher, Instant now) {
    SetPriorityList as = draft.content;
    PriorityList list = new PriorityList();
    list.id = draft.id;
    list.rowId = list.id;
    list.list = as.list();
    list.validFrom = as.validFrom();
    list.scheme = as.scheme();
    list.owner = draft.owner;
    list.aggregateId = key(as);
    list.createdBy = draft.editedBy;
    list.createdAt = now;
    list.set(draft, publisher, now);
    return list;
  }

  /** Ends this revision; the next one says what a draft says. */
  PriorityList next(PriorityDraft draft, UUID publisher, Instant now) {
    supersededAt = now;
    PriorityList next = new PriorityList();
    next.rowId = Generators.timeBasedEpochGenerator().generate();
    next.id = id;
    next.list = list;
    next.validFrom = validFrom;
    next.scheme = scheme;
    next.owner = owner;
    next.aggregateId = aggregateId;
    next.version = version + 1;
    next.createdBy = createdBy;
    next.createdAt = createdAt;
    next.set(draft, publisher, now);
    return next;
  }

  private void set(PriorityDraft draft, UUID publisher, Instant now) {
    SetPriorityList as = draft.content;
    nameVi = as.nameVi();
    nameEn = as.nameEn();
    validTo = as.validTo();
    legalBasis = as.legalBasis();
    versionId = as.version();
    codes = inOrder(as);
    reason = as.reason();
    updatedBy = draft.editedBy;
    jobId = draft.jobId;
    publishedBy = publisher;
    updatedAt = now;
  }

  private static String[] inOrder(SetPriorityList as) {
    return as.codes().stream().sorted().toArray(String[]::new);
  }

  /** Whether it says already what a command asks for. */
  boolean says(SetPriorityList as) {
    return nameVi.equals(as.nameVi())
        && nameEn.equals(as.nameEn())
        && Objects.equals(validTo, as.validTo())
        && legalBasis.equals(as.legalBasis())
        && versionId.equals(as.version())
        && List.of(codes).equals(List.of(inOrder(as)));
  }

  SetPriorityList content() {
    return new SetPriorityList(
        list,
        nameVi,
        nameEn,
        validFrom,
        validTo,
        legalBasis,
        scheme,
        versionId,
        List.of(codes),
        reason);
  }

  boolean hasKeyOf(SetPriorityList as) {
    return scheme.equals(as.scheme()) && validFrom.equals(as.validFrom());
  }

  boolean overlaps(SetPriorityList as) {
    return scheme.equals(as.scheme())
        && (validTo == null || !validTo.isBefore(as.validFrom()))
        && (as.validTo() == null || !as.validTo().isBefore(validFrom));
  }

  PriorityListState state() {
    return new PriorityListState(
        list, nameVi, nameEn, validFrom, validTo, legalBasis, scheme, versionId, List.of(codes));
  }
}
