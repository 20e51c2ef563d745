package vn.labourmarket.enrollment.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.labourmarket.platform.time.Period;

/**
 * When a report of a period must be in, from the reporting calendar.
 *
 * @param before true when the day itself is already too late
 * @param monthOffset months after the last month of the period
 * @param day 1–31; the month's last day where the month is shorter
 */
public record DueRule(boolean before, int monthOffset, int day, int graceDays) {

  public Deadline of(Period period) {
    YearMonth month = period.lastMonth().plusMonths(monthOffset);
    LocalDate named = month.atDay(Math.min(day, month.lengthOfMonth()));
    return new Deadline((before ? named.minusDays(1) : named).plusDays(graceDays));
  }
}
