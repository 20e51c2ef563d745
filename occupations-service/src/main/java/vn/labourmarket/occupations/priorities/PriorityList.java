package vn.labourmarket.occupations.priorities;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.catalogue.PriorityListState;
import vn.labourmarket.occupations.classifications.Ownership;
import vn.labourmarket.occupations.drafts.Known;
import vn.labourmarket.occupations.drafts.Revision;
import vn.labourmarket.occupations.drafts.RevisionStatus;
import vn.labourmarket.occupations.drafts.Subject;
import vn.labourmarket.occupations.drafts.Waiting;

/**
 * A revision of a priority list. A list is known by what it lists, the scheme of its codes and its
 * first day of validity.
 */
@Entity
@Table(name = "priority_list")
class PriorityList extends Revision {
  String list;
  String scheme;
  String versionId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  String[] codes;

  /** Role of the authority that answers for the scheme. */
  String owner;

  String aggregateId;
  @Nullable String reason;

  /** The import that brought its codes. */
  @Nullable UUID jobId;

  protected PriorityList() {}

  /** The first revision of what a draft says. */
  static PriorityList of(Waiting<SetPriorityList> draft, @Nullable UUID publisher, Instant now) {
    PriorityList list = new PriorityList();
    list.begin(draft, publisher, now);
    list.aggregateId = draft.key();
    list.set(draft);
    return list;
  }

  /** Ends this revision; the next one says what a draft says. */
  PriorityList next(Waiting<SetPriorityList> draft, @Nullable UUID publisher, Instant now) {
    PriorityList next = new PriorityList();
    next.follow(this, draft, publisher, now);
    next.aggregateId = aggregateId;
    next.set(draft);
    return next;
  }

  private void set(Waiting<SetPriorityList> draft) {
    SetPriorityList as = draft.content();
    list = as.list();
    scheme = as.scheme();
    owner = Ownership.of(scheme);
    versionId = as.version();
    codes = inOrder(as);
    reason = as.reason();
    jobId = draft.job();
  }

  private static String[] inOrder(SetPriorityList as) {
    return as.codes().stream().sorted().toArray(String[]::new);
  }

  Known known(SetPriorityList as) {
    boolean says =
        saysOfAll(as)
            && versionId.equals(as.version())
            && List.of(codes).equals(List.of(inOrder(as)));
    return new Known(id, version, says);
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

  @Override
  protected Subject subject() {
    return content().subject();
  }

  PriorityListState state() {
    return new PriorityListState(
        list, nameVi, nameEn, validFrom, validTo, legalBasis, scheme, versionId, List.of(codes));
  }

  PriorityListView view() {
    return new PriorityListView(
        id,
        RevisionStatus.PUBLISHED,
        list,
        nameVi,
        nameEn,
        validFrom,
        validTo,
        legalBasis,
        scheme,
        versionId,
        List.of(codes),
        owner,
        reason,
        version,
        createdBy,
        createdAt,
        updatedBy,
        updatedAt,
        authors(),
        publishedBy,
        supersededAt,
        null);
  }
}
