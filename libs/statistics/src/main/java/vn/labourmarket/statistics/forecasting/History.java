package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Observations as every method wants them: without gaps, and with what a reader must know.
 *
 * @param values finite, oldest first
 * @param known how many of them were observed
 * @param missing periods at the end without an observation: a forecast starts before them
 * @param flags in the order of the enum
 */
record History(double[] values, int known, int missing, Set<HistoryFlag> flags) {
  /** Beyond it differences and the ends of intervals would leave what a number can hold. */
  private static final double LARGEST = 1e300;

  /**
   * Checks a history and fills its gaps (NaN) between observations ({@link Gaps}); gaps before the
   * first observation are left out.
   *
   * @throws IllegalArgumentException for an observation beyond 1e300, or a season length or horizon
   *     below 1
   */
  static History of(double[] observations, int seasonLength, int horizon) {
    if (seasonLength < 1 || horizon < 1) {
      throw new IllegalArgumentException("season length and horizon are at least 1");
    }
    int first = observations.length;
    int last = -1;
    int known = 0;
    for (int i = 0; i < observations.length; i++) {
      if (Math.abs(observations[i]) > LARGEST) {
        throw new IllegalArgumentException("observations are up to 1e300 in size or missing");
      }
      if (!Double.isNaN(observations[i])) {
        first = Math.min(first, i);
        last = i;
        known++;
      }
    }
    double[] seen = Arrays.copyOfRange(observations, Math.min(first, last + 1), last + 1);
    double[] values = Gaps.filled(seen, seasonLength);
    EnumSet<HistoryFlag> flags = EnumSet.noneOf(HistoryFlag.class);
    if (known < ForecastMethod.FEWEST_OBSERVATIONS) {
      flags.add(HistoryFlag.INSUFFICIENT_HISTORY);
    } else if (known < 2 * seasonLength) {
      flags.add(HistoryFlag.SHORT_HISTORY);
    }
    if (known > 0 && Arrays.stream(values).allMatch(it -> it == values[0])) {
      flags.add(HistoryFlag.CONSTANT_HISTORY);
      if (values[0] == 0) {
        flags.add(HistoryFlag.ALL_ZERO);
      }
    }
    if (known < observations.length) {
      flags.add(HistoryFlag.GAPS);
    }
    return new History(
        values, known, observations.length - 1 - last, Collections.unmodifiableSet(flags));
  }

  /** Periods from the first observation to the end. */
  static int span(double[] observations) {
    int first = 0;
    while (first < observations.length && Double.isNaN(observations[first])) {
      first++;
    }
    return observations.length - first;
  }

  boolean has(HistoryFlag flag) {
    return flags.contains(flag);
  }

  /** With one more flag. */
  History flagged(HistoryFlag flag) {
    EnumSet<HistoryFlag> more = EnumSet.of(flag);
    more.addAll(flags);
    return new History(values, known, missing, Collections.unmodifiableSet(more));
  }
}
