package vn.labourmarket.occupations.targets;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.catalogue.TargetState;
import vn.labourmarket.occupations.drafts.Known;
import vn.labourmarket.occupations.drafts.Revision;
import vn.labourmarket.occupations.drafts.RevisionStatus;
import vn.labourmarket.occupations.drafts.Subject;
import vn.labourmarket.occupations.drafts.Waiting;

/** A revision of a target, known by indicator, area and first day of validity. */
@Entity
@Table(name = "target")
class Target extends Revision {
  String indicator;
  @Nullable UUID areaId;
  BigDecimal value;

  protected Target() {}

  /**
   * The first revision of what a draft says.
   *
   * @param publisher null for what comes with the project
   */
  static Target of(Waiting<SetTarget> draft, @Nullable UUID publisher, Instant now) {
    Target target = new Target();
    target.begin(draft, publisher, now);
    target.set(draft.content());
    return target;
  }

  /** Ends this revision; the next one says what a draft says. */
  Target next(Waiting<SetTarget> draft, @Nullable UUID publisher, Instant now) {
    Target next = new Target();
    next.follow(this, draft, publisher, now);
    next.set(draft.content());
    return next;
  }

  private void set(SetTarget as) {
    indicator = as.indicator();
    areaId = as.areaId();
    value = as.value();
  }

  Known known(SetTarget as) {
    return new Known(id, version, value.compareTo(as.value()) == 0 && saysOfAll(as));
  }

  @Override
  protected Subject subject() {
    return content().subject();
  }

  SetTarget content() {
    return new SetTarget(
        indicator, areaId, null, plain(), nameVi, nameEn, validFrom, validTo, legalBasis);
  }

  TargetState state() {
    return new TargetState(
        id, indicator, areaId, plain(), nameVi, nameEn, validFrom, validTo, legalBasis);
  }

  /** Without the zeros that the column adds. */
  private BigDecimal plain() {
    return SetTarget.plain(value);
  }

  boolean outlasts(Map<UUID, LocalDate> lastDays) {
    LocalDate end = areaId == null ? null : lastDays.get(areaId);
    return end != null && (validTo == null || validTo.isAfter(end));
  }

  /** As it is when its area ends: in force on no day where it was to begin after that. */
  SetTarget within(Map<UUID, LocalDate> lastDays) {
    LocalDate end = Objects.requireNonNull(lastDays.get(areaId));
    return content().until(end.isBefore(validFrom) ? validFrom.minusDays(1) : end);
  }

  TargetView view(Map<UUID, String> areaCodes) {
    return new TargetView(
        id,
        RevisionStatus.PUBLISHED,
        indicator,
        areaId,
        areaId == null ? null : areaCodes.get(areaId),
        plain(),
        TargetView.Unit.PERCENT,
        nameVi,
        nameEn,
        validFrom,
        validTo,
        legalBasis,
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
