package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Some series of a large pool, the same ones in whichever order the pool comes. */
final class Sample {
  private Sample() {}

  /** At most so many of a pool, chosen by what they hold. */
  static List<double[]> of(List<double[]> pool, int most) {
    if (pool.size() <= most) {
      return pool;
    }
    return pool.stream()
        .sorted(Comparator.<double[]>comparingInt(Sample::mixed).thenComparing(Arrays::compare))
        .limit(most)
        .toList();
  }

  /** Spreads series that are alike. */
  private static int mixed(double[] series) {
    int hash = Arrays.hashCode(series);
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    return hash ^ (hash >>> 13);
  }
}
