package vn.labourmarket.enrollment.training;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published training list.
 *
 * @param validTo last day, inclusive; null while in force
 * @param itemCount items that a complete copy has
 */
record TrainingFieldVersion(
    LocalDate validFrom, @Nullable LocalDate validTo, int itemCount, Set<String> codes) {

  boolean isInForceWithin(LocalDate from, LocalDate to) {
    return !validFrom.isAfter(to) && (validTo == null || !validTo.isBefore(from));
  }

  /** One of which a part is still on its way can't say that it lacks a code. */
  boolean mayHave(String code) {
    return codes.contains(code) || codes.size() < itemCount;
  }
}
