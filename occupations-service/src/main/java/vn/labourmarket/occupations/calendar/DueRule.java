package vn.labourmarket.occupations.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import vn.labourmarket.platform.time.Period;
import vn.labourmarket.platform.time.VietnamTime;

/**
 * When a report on a period is due, in Vietnamese days.
 *
 * @param monthOffset months after the last month of the period, negative for plans
 * @param day 1–31; the month's last day where the month is shorter
 * @param graceDays further days on which a report still counts as on time
 */
public record DueRule(Kind kind, int monthOffset, int day, int graceDays) {

  /** BEFORE excludes the day, BY includes it, CAMPAIGN takes the dates of the round. */
  public enum Kind {
    BEFORE,
    BY,
    CAMPAIGN
  }

  /** The day that the legal text names. */
  LocalDate dayNamed(Period period) {
    YearMonth month = period.lastMonth().plusMonths(monthOffset);
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }

  LocalDate lastDayOnTime(Period period) {
    LocalDate named = dayNamed(period);
    return (kind == Kind.BEFORE ? named.minusDays(1) : named).plusDays(graceDays);
  }

  /** The first instant at which a report is late. */
  Instant dueAt(Period period) {
    return lastDayOnTime(period).plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
  }

  /** The last second at which a report is on time, as legal texts count. */
  Instant lastOnTimeAt(Period period) {
    return dueAt(period).minusSeconds(1);
  }
}
