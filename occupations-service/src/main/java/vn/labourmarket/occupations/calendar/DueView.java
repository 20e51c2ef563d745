package vn.labourmarket.occupations.calendar;

import java.time.Instant;
import java.time.LocalDate;
import vn.labourmarket.platform.time.Period;

/**
 * When a report is due.
 *
 * @param lastDay last Vietnamese day on which it is on time
 * @param lastOnTimeAt last second on time
 * @param dueAt first instant at which it is late
 */
record DueView(
    String code,
    String period,
    DueRule.Kind dueRule,
    LocalDate lastDay,
    Instant lastOnTimeAt,
    Instant dueAt,
    String legalBasis) {

  static DueView of(ReportingObligation obligation, Period period) {
    DueRule rule = obligation.rule();
    return new DueView(
        obligation.code,
        period.toString(),
        rule.kind(),
        rule.lastDayOnTime(period),
        rule.lastOnTimeAt(period),
        rule.dueAt(period),
        obligation.legalBasis());
  }
}
