package vn.labourmarket.occupations.calendar;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.catalogue.ReportingObligationState;
import vn.labourmarket.platform.time.Period;

/** A row of the calendar, identified by code, cadence and first day of validity. */
@Entity
@Table(name = "reporting_obligation")
class ReportingObligation {
  @Id UUID id;
  String code;

  @Enumerated(EnumType.STRING)
  Cadence cadence;

  LocalDate validFrom;
  @Nullable LocalDate validTo;
  String nameVi;
  String nameEn;
  String reporterRole;
  String receiverRole;
  @Nullable Integer periodIndex;

  @Enumerated(EnumType.STRING)
  DueRule.Kind dueRule;

  @Nullable Integer dueMonthOffset;
  @Nullable Integer dueDay;
  int graceDays;
  String legalBasis;
  @Version long version = 1;
  UUID createdBy;
  Instant createdAt;
  UUID updatedBy;
  Instant updatedAt;

  protected ReportingObligation() {}

  static ReportingObligation of(SetObligation as, UUID actor, Instant now) {
    ReportingObligation obligation = new ReportingObligation();
    obligation.id = Generators.timeBasedEpochGenerator().generate();
    obligation.code = as.code();
    obligation.cadence = as.cadence();
    obligation.validFrom = as.validFrom();
    obligation.createdBy = actor;
    obligation.createdAt = now;
    obligation.set(as, actor, now);
    return obligation;
  }

  void set(SetObligation as, UUID actor, Instant now) {
    validTo = as.validTo();
    nameVi = as.nameVi();
    nameEn = as.nameEn();
    reporterRole = as.reporterRole();
    receiverRole = as.receiverRole();
    periodIndex = as.periodIndex();
    dueRule = as.dueRule();
    dueMonthOffset = as.dueMonthOffset();
    dueDay = as.dueDay();
    graceDays = as.graceDays();
    legalBasis = as.legalBasis();
    updatedBy = actor;
    updatedAt = now;
  }

  /** Whether the calendar says already what a command asks for. */
  boolean says(SetObligation as) {
    return as.equals(
        new SetObligation(
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
            legalBasis));
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
    return code + "/" + cadence + "/" + validFrom;
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
}
