package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some series of a large pool that have something to tell, the same ones in whichever order the
 * pool comes: constant ones and short ones would crowd out the others.
 */
final class Sample {
  private static final int LAGS = 4;

  private Sample() {}

  /**
   * Numbers of at most so many series of a pool, chosen by what they hold.
   *
   * @param longer they span more periods than this
   */
  static int[] of(List<double[]> pool, int most, int longer) {
    int[] marks = pool.stream().mapToInt(Sample::mark).toArray();
    return varying(pool, longer)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(i -> marks[i])
                .thenComparing(pool::get, Arrays::compare))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Numbers of all of which so many are chosen. */
  static IntStream varying(List<double[]> pool, int longer) {
    return IntStream.range(0, pool.size())
        .filter(i -> History.span(pool.get(i)) > longer && varies(pool.get(i)));
  }

  /** Those that span more periods than this, have no gap and never changed. */
  static List<double[]> constant(List<double[]> pool, int longer) {
    return pool.stream()
        .filter(it -> it.length > 0 && History.span(it) > longer && !varies(it))
        .filter(
            it ->
                Arrays.stream(it, it.length - History.span(it), it.length).noneMatch(Double::isNaN))
        .toList();
  }

  private static boolean varies(double[] series) {
    return Arrays.stream(series).filter(it -> !Double.isNaN(it)).distinct().limit(2).count() > 1;
  }

  /** From what rises and what falls, which another unit leaves as it is; alike ones are spread. */
  private static int mark(double[] series) {
    int hash = series.length;
    for (int t = 0; t < series.length; t++) {
      for (int lag = 1; lag <= Math.min(t, LAGS); lag++) {
        hash = 31 * hash + Double.compare(series[t], series[t - lag]);
      }
    }
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    return hash ^ (hash >>> 13);
  }
}
