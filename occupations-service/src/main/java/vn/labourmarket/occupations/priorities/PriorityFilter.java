package vn.labourmarket.occupations.priorities;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.time.VietnamTime;

/**
 * Which lists a reader looks for; null means no restriction.
 *
 * @param knownBy what the lists said before that; {@link #NOW} for what they say
 */
record PriorityFilter(
    @Nullable String list,
    @Nullable String scheme,
    @Nullable LocalDate validAt,
    @Nullable String code,
    Instant knownBy) {

  static final Instant NOW = Instant.parse("9999-12-31T00:00:00Z");

  /**
   * When a day was over.
   *
   * @throws vn.labourmarket.platform.problems.Problem 400 for days that no calendar in use has
   */
  static Instant endOf(LocalDate knownAt) {
    if (knownAt.getYear() < 1900 || knownAt.getYear() > 9998) {
      throw PlatformProblem.INVALID_PARAMETER
          .because("knownAt ngoài khoảng 1900–9998.", "knownAt is beyond 1900–9998.")
          .with("parameter", "knownAt");
    }
    return knownAt.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
  }
}
