package vn.labourmarket.enrollment.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.labourmarket.platform.time.VietnamTime;

/** The last day, in Viet Nam, on which a report is on time. */
public record Deadline(LocalDate lastDay) {

  /** The last second of that day; a fraction of it later is still on time. */
  public Instant dueAt() {
    return end().minusSeconds(1);
  }

  public boolean isMissedAt(Instant submitted) {
    return !submitted.isBefore(end());
  }

  /** Local days after the last day; 0 on time. */
  public int daysLate(Instant submitted) {
    return isMissedAt(submitted)
        ? (int) ChronoUnit.DAYS.between(lastDay, LocalDate.ofInstant(submitted, VietnamTime.ZONE))
        : 0;
  }

  private Instant end() {
    return lastDay.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
  }
}
