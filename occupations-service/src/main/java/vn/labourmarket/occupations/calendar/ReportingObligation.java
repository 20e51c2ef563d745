package vn.labourmarket.occupations.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.catalogue.ReportingObligationState;
import vn.labourmarket.occupations.drafts.Known;
import vn.labourmarket.occupations.drafts.Revision;
import vn.labourmarket.occupations.drafts.RevisionStatus;
import vn.labourmarket.occupations.drafts.Subject;
import vn.labourmarket.occupations.drafts.Waiting;
import vn.labourmarket.platform.time.Period;

/** A revision of a row of the calendar, known by code, cadence and first day of validity. */
@Entity
@Table(name = "reporting_obligation")
class ReportingObligation extends Revision {
  String code;

  @Enumerated(EnumType.STRING)
  Cadence cadence;

  String reporterRole;
  String receiverRole;
  @Nullable Integer periodIndex;

  @Enumerated(EnumType.STRING)
  DueRule.Kind dueRule;

  @Nullable Integer dueMonthOffset;
  @Nullable Integer dueDay;
  int graceDays;

  protected ReportingObligation() {}

  /**
   * The first revision of what a draft says.
   *
   * @param publisher null for what comes with the project
   */
  static ReportingObligation of(
      Waiting<SetObligation> draft, @Nullable UUID publisher, Instant now) {
    ReportingObligation row = new ReportingObligation();
    row.begin(draft, publisher, now);
    row.set(draft.content());
    return row;
  }

  /** Ends this revision; the next one says what a draft says. */
  ReportingObligation next(Waiting<SetObligation> draft, @Nullable UUID publisher, Instant now) {
    ReportingObligation next = new ReportingObligation();
    next.follow(this, draft, publisher, now);
    next.set(draft.content());
    return next;
  }

  private void set(SetObligation as) {
    code = as.code();
    cadence = as.cadence();
    reporterRole = as.reporterRole();
    receiverRole = as.receiverRole();
    periodIndex = as.periodIndex();
    dueRule = as.dueRule();
    dueMonthOffset = as.dueMonthOffset();
    dueDay = as.dueDay();
    graceDays = as.graceDays();
  }

  Known known(SetObligation as) {
    return new Known(id, version, content().equals(as));
  }

  @Override
  protected Subject subject() {
    return content().subject();
  }

  SetObligation content() {
    return new SetObligation(
        code,
        nameVi,
        nameEn,
        reporterRole,
        receiverRole,
        cadence,
        periodIndex,
        dueRule,
        dueMonthOffset,
        dueDay,
        graceDays,
        validFrom,
        validTo,
        legalBasis);
  }

  /** The row that counts for a period is the one in force on the period's last day. */
  boolean covers(Period period) {
    LocalDate day = period.lastDay();
    return cadence.covers(period)
        && (periodIndex == null || periodIndex == period.index())
        && !validFrom.isAfter(day)
        && (validTo == null || !validTo.isBefore(day));
  }

  DueRule rule() {
    return new DueRule(
        dueRule, Objects.requireNonNull(dueMonthOffset), Objects.requireNonNull(dueDay), graceDays);
  }

  /** Key of its events. */
  String key() {
    return subject().key();
  }

  String legalBasis() {
    return legalBasis;
  }

  @Override
  protected @Nullable Integer periodIndex() {
    return periodIndex;
  }

  ReportingObligationState state() {
    return new ReportingObligationState(
        code,
        nameVi,
        nameEn,
        reporterRole,
        receiverRole,
        cadence.name(),
        periodIndex,
        dueRule.name(),
        dueMonthOffset,
        dueDay,
        graceDays,
        validFrom,
        validTo,
        legalBasis);
  }

  ObligationView view() {
    return ObligationView.of(
        content(),
        new ObligationView.Standing(
            id,
            RevisionStatus.PUBLISHED,
            version,
            createdBy,
            createdAt,
            updatedBy,
            updatedAt,
            authors(),
            publishedBy,
            supersededAt,
            null));
  }
}
