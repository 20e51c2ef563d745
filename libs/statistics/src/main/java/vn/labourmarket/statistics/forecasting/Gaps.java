package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What stands for periods without an observation between others. Where the season foretells the
 * values that were observed better than their neighbours do, it is that of the same season in the
 * nearest years before and after that have one, changed as the seasons around it have changed
 * since; else the straight line between the neighbours.
 *
 * <p>A missing peak is why: a line across it would tell every method that there was none.
 */
public final class Gaps {
  private final double[] seen;
  private final int seasonLength;
  private final boolean multiplied;

  private Gaps(double[] seen, int seasonLength) {
    this.seen = seen;
    this.seasonLength = seasonLength;
    this.multiplied = Arrays.stream(seen).allMatch(it -> Double.isNaN(it) || it > 0);
  }

  /**
   * The same without gaps between observations; before the first and after the last one nothing is
   * filled.
   *
   * @param observations oldest first; NaN in a gap
   * @param seasonLength observations per year, at least 1
   */
  public static double[] filled(double[] observations, int seasonLength) {
    return new Gaps(observations, seasonLength).filled();
  }

  private double[] filled() {
    double[] filled = seen.clone();
    if (Arrays.stream(seen).noneMatch(Double::isNaN)) {
      return filled;
    }
    int first = 0;
    while (first < seen.length && Double.isNaN(seen[first])) {
      first++;
    }
    int last = seen.length - 1;
    while (last > first && Double.isNaN(seen[last])) {
      last--;
    }
    boolean seasonal = seasonLength > 1 && isSeasonal(first, last);
    for (int t = first + 1; t < last; t++) {
      if (Double.isNaN(seen[t])) {
        double value = seasonal ? season(t) : Double.NaN;
        filled[t] = Double.isNaN(value) ? line(t) : value;
      }
    }
    return filled;
  }

  /** As if each observation were a gap. */
  private boolean isSeasonal(int first, int last) {
    double bySeason = 0;
    double byLine = 0;
    for (int t = first + 1; t < last; t++) {
      double value = season(t);
      if (!Double.isNaN(seen[t]) && !Double.isNaN(value)) {
        bySeason += Math.abs(value - seen[t]);
        byLine += Math.abs(line(t) - seen[t]);
      }
    }
    return bySeason < byLine;
  }

  private double line(int at) {
    int before = at - 1;
    while (Double.isNaN(seen[before])) {
      before--;
    }
    int after = at + 1;
    while (Double.isNaN(seen[after])) {
      after++;
    }
    double share = (double) (at - before) / (after - before);
    return (1 - share) * seen[before] + share * seen[after];
  }

  /** Nearer years count more; NaN where no year has the season. */
  private double season(int at) {
    double before = year(at, -seasonLength);
    double after = year(at, seasonLength);
    if (Double.isNaN(before) && Double.isNaN(after)) {
      // In the middle of a long gap no season beside it tells how the level changed; one year alone
      // says it even less.
      before = seen(nearest(at, -seasonLength));
      after = seen(nearest(at, seasonLength));
      if (Double.isNaN(before) || Double.isNaN(after)) {
        return Double.NaN;
      }
    }
    if (Double.isNaN(before) || Double.isNaN(after)) {
      return Double.isNaN(before) ? after : before;
    }
    double far = at - nearest(at, -seasonLength);
    double share = far / (far + nearest(at, seasonLength) - at);
    return (1 - share) * before + share * after;
  }

  private double year(int at, int step) {
    int year = nearest(at, step);
    int[] both =
        IntStream.range(1 - seasonLength, seasonLength)
            .filter(it -> it != 0 && isSeen(at + it) && isSeen(year + it))
            .toArray();
    if (!isSeen(year) || both.length == 0) {
      return Double.NaN;
    }
    double now = Arrays.stream(both).mapToDouble(it -> seen[at + it] / both.length).sum();
    double then = Arrays.stream(both).mapToDouble(it -> seen[year + it] / both.length).sum();
    double value = multiplied ? seen[year] * (now / then) : seen[year] + (now - then);
    return Double.isFinite(value) ? value : Double.NaN;
  }

  /** The nearest year that has the season, or one beyond either end. */
  private int nearest(int at, int step) {
    int year = at + step;
    while (year >= 0 && year < seen.length && Double.isNaN(seen[year])) {
      year += step;
    }
    return year;
  }

  private double seen(int at) {
    return isSeen(at) ? seen[at] : Double.NaN;
  }

  private boolean isSeen(int at) {
    return at >= 0 && at < seen.length && !Double.isNaN(seen[at]);
  }
}
