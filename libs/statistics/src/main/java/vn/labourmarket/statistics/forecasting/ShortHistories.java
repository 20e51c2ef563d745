package vn.labourmarket.statistics.forecasting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of series of one to three observations: their mean or their last value, whichever
 * would have been nearer in the pool's other series, and as wide around it as those went away from
 * theirs, relative to the level.
 *
 * <p>Series that never changed, or of four or five observations, don't know themselves how unsure
 * they are: their intervals are no narrower than what followed in the pool on as many equal values,
 * in series that changed later and in those that never did; where the former have no such stretch,
 * than what followed on few values, less so the more of them there are.
 *
 * <p>Learned from every window of some series of the pool, as if only so many observations were
 * known, for zeros from zeros and for others from others: what follows on zeros has no size to be
 * compared with. A series of nothing but zeros is taken to have the lowest level of the others.
 */
final class ShortHistories {
  /** With fewer windows nothing is said. */
  private static final int FEWEST_WINDOWS = 40;

  /** Longer stretches of equal values are too few to learn from, and say no more. */
  private static final int LONGEST_STRETCH = 8;

  /** What others say counts as much as so many changes of the series' own. */
  private static final double PRIOR_CHANGES = 4;

  private final int horizon;
  private final List<double[]> others;
  private final List<double[]> constants;
  private final double share;
  private final double lowestLevel;
  private final @Nullable Widths[] widths = new Widths[ForecastMethod.FEWEST_OBSERVATIONS];
  private final @Nullable Widths[] zeros = new Widths[ForecastMethod.FEWEST_OBSERVATIONS];
  private final Map<Integer, Optional<Widths>> unchanged = new HashMap<>();
  private final Map<Integer, Optional<Widths>> unchangedZeros = new HashMap<>();

  /**
   * @param last whether the last value stands for the level, not the mean
   * @param half80 half the width of an interval of 80 %, one per step, as a share of the level
   */
  private record Widths(boolean last, double[] half80, double[] half95) {}

  /**
   * @param others series that are long enough to learn from, and changed
   * @param constants all those that are long enough and never changed, without gaps
   * @param share how many of all that changed the others are, 0 to 1: as many constant ones count
   */
  ShortHistories(List<double[]> others, List<double[]> constants, double share, int horizon) {
    this.others = others;
    this.constants = constants;
    this.share = share;
    this.horizon = horizon;
    this.lowestLevel =
        others.stream()
            .mapToDouble(it -> Arrays.stream(it).map(Math::abs).average().orElse(0))
            .filter(it -> it > 0)
            .min()
            .orElse(0);
    for (int known = 1; known < widths.length; known++) {
      widths[known] = learned(known, false, false).orElse(null);
      zeros[known] = learned(known, true, true).orElse(widths[known]);
    }
  }

  /** Empty where nothing is known of the series, or too little of others. */
  List<ForecastPoint> points(double[] observations) {
    double[] known = Arrays.stream(observations).filter(it -> !Double.isNaN(it)).toArray();
    @Nullable Widths[] learned = isZero(known) ? zeros : widths;
    @Nullable Widths shares = known.length < learned.length ? learned[known.length] : null;
    List<ForecastPoint> points = new ArrayList<>();
    if (shares != null) {
      double level = shares.last() ? known[known.length - 1] : mean(known);
      double size = size(known);
      int missing = History.of(observations, 1, horizon).missing();
      for (int i = 0; i < horizon; i++) {
        int ahead = Math.min(missing + i, horizon - 1);
        double half80 = shares.half80()[ahead] * size;
        double half95 = Math.max(half80, shares.half95()[ahead] * size);
        points.add(ForecastPoint.between(i + 1, level, half80, half95));
      }
    }
    return List.copyOf(points);
  }

  /**
   * Makes intervals no narrower than others let expect.
   *
   * @param points of a series that never changed, or of few observations
   */
  List<ForecastPoint> widened(double[] observations, List<ForecastPoint> points) {
    double[] known = Arrays.stream(observations).filter(it -> !Double.isNaN(it)).toArray();
    Widths shares = Arrays.stream(known).distinct().count() == 1 ? unchanged(known) : null;
    double size = size(known);
    if (shares == null) {
      shares = widths[widths.length - 1];
      size *= Math.sqrt(PRIOR_CHANGES / (PRIOR_CHANGES + known.length - 1));
    }
    if (shares == null) {
      return points;
    }
    int missing = History.of(observations, 1, horizon).missing();
    List<ForecastPoint> widened = new ArrayList<>();
    for (ForecastPoint point : points) {
      int ahead = Math.min(missing + point.step(), horizon) - 1;
      double half80 = point.interval80().upper() - point.mean();
      double half95 = point.interval95().upper() - point.mean();
      double least80 = Math.max(half80, shares.half80()[ahead] * size);
      double least95 = Math.max(Math.max(half95, least80), shares.half95()[ahead] * size);
      widened.add(
          least80 > half80 || least95 > half95
              ? ForecastPoint.between(point.step(), point.mean(), least80, least95)
              : point);
    }
    return List.copyOf(widened);
  }

  /** From the longest stretches of which there are enough. */
  private @Nullable Widths unchanged(double[] known) {
    boolean zero = isZero(known);
    for (int stretch = Math.min(known.length, LONGEST_STRETCH); stretch > 1; stretch--) {
      Widths found =
          (zero ? unchangedZeros : unchanged)
              .computeIfAbsent(stretch, it -> learned(it, true, zero))
              .orElse(null);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Optional<Widths> learned(int known, boolean equal, boolean zero) {
    List<List<Double>> fromMean = errors(known, false, equal, zero);
    List<List<Double>> fromLast = errors(known, true, equal, zero);
    if (fromMean.get(0).size() < FEWEST_WINDOWS) {
      return Optional.empty();
    }
    boolean last = sum(fromLast) < sum(fromMean);
    double[] half80 = new double[horizon];
    double[] half95 = new double[horizon];
    for (int i = 0; i < horizon; i++) {
      List<Double> changed = (last ? fromLast : fromMean).get(i);
      boolean enough = changed.size() >= FEWEST_WINDOWS;
      double[] sorted =
          DoubleStream.concat(
                  changed.stream().mapToDouble(Double::doubleValue),
                  DoubleStream.generate(() -> 0).limit(equal ? stayed(known, i, zero) : 0))
              .sorted()
              .toArray();
      half80[i] = enough ? IntervalFactors.quantile(sorted, 0.8) : half80[i - 1];
      half95[i] = enough ? IntervalFactors.quantile(sorted, 0.95) : half95[i - 1];
    }
    return Optional.of(new Widths(last, half80, half95));
  }

  /**
   * For each step how far it went from the level of so many observations, in units of their size.
   *
   * @param equal whether to look only where the observations are all the same
   * @param zero whether to look only where all of them are 0, or only elsewhere
   */
  private List<List<Double>> errors(int known, boolean last, boolean equal, boolean zero) {
    List<List<Double>> errors = new ArrayList<>();
    for (int i = 0; i < horizon; i++) {
      errors.add(new ArrayList<>());
    }
    for (double[] series : others) {
      for (int from = 0; from + known < series.length; from++) {
        double[] window = Arrays.copyOfRange(series, from, from + known);
        boolean differs = equal && Arrays.stream(window).anyMatch(it -> it != window[0]);
        if (differs || isZero(window) != zero) {
          continue;
        }
        double level = last ? window[known - 1] : mean(window);
        double size = size(window);
        for (int i = 0; i < horizon && from + known + i < series.length; i++) {
          double error = Math.abs(series[from + known + i] - level) / size;
          if (Double.isFinite(error)) {
            errors.get(i).add(error);
          }
        }
      }
    }
    return errors;
  }

  /** Windows of constant series, which are followed by the same value. */
  private long stayed(int known, int ahead, boolean zero) {
    long windows = 0;
    for (double[] series : constants) {
      if ((series[series.length - 1] == 0) == zero) {
        windows += Math.max(0, History.span(series) - known - ahead);
      }
    }
    return Math.round(share * windows);
  }

  private static boolean isZero(double[] values) {
    return Arrays.stream(values).allMatch(it -> it == 0);
  }

  private static double sum(List<List<Double>> errors) {
    return errors.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).sum();
  }

  private double size(double[] window) {
    double size = 0;
    for (double value : window) {
      size += Math.abs(value) / window.length;
    }
    return size > 0 ? size : lowestLevel;
  }

  private static double mean(double[] window) {
    return Arrays.stream(window).average().orElse(0);
  }
}
