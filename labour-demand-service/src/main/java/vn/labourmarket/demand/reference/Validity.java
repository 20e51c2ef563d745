package vn.labourmarket.demand.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Spans of days, both ends inclusive, open when there is no end. */
final class Validity {
  private Validity() {}

  static boolean covers(LocalDate from, @Nullable LocalDate to, LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
