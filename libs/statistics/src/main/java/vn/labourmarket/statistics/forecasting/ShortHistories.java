package vn.labourmarket.statistics.forecasting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of series of one to three observations: their mean or their last value, whichever
 * would have been nearer in the pool's other series, and as wide around it as those went away from
 * theirs, relative to the level.
 *
 * <p>Learned from every window of some series of the pool, as if only so many observations were
 * known. A series of nothing but zeros is taken to have the lowest level of the others.
 */
final class ShortHistories {
  /** With fewer windows nothing is said. */
  private static final int FEWEST_WINDOWS = 40;

  private final int horizon;
  private final List<double[]> others;
  private final double lowestLevel;
  private final @Nullable Widths[] widths = new Widths[ForecastMethod.FEWEST_OBSERVATIONS];

  /**
   * @param last whether the last value stands for the level, not the mean
   * @param half80 half the width of an interval of 80 %, one per step, as a share of the level
   */
  private record Widths(boolean last, double[] half80, double[] half95) {}

  /**
   * @param others series that are long enough to learn from
   */
  ShortHistories(List<double[]> others, int horizon) {
    this.others = others;
    this.horizon = horizon;
    this.lowestLevel =
        others.stream()
            .mapToDouble(it -> Arrays.stream(it).map(Math::abs).average().orElse(0))
            .filter(it -> it > 0)
            .min()
            .orElse(0);
    for (int known = 1; known < widths.length; known++) {
      widths[known] = learned(known);
    }
  }

  /** Empty where nothing is known of the series, or too little of others. */
  List<ForecastPoint> points(double[] observations) {
    double[] known = Arrays.stream(observations).filter(it -> !Double.isNaN(it)).toArray();
    @Nullable Widths shares = known.length < widths.length ? widths[known.length] : null;
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

  private @Nullable Widths learned(int known) {
    List<List<Double>> fromMean = errors(known, false);
    List<List<Double>> fromLast = errors(known, true);
    if (fromMean.get(0).size() < FEWEST_WINDOWS) {
      return null;
    }
    boolean last = sum(fromLast) < sum(fromMean);
    double[] half80 = new double[horizon];
    double[] half95 = new double[horizon];
    for (int i = 0; i < horizon; i++) {
      double[] sorted =
          (last ? fromLast : fromMean)
              .get(i).stream().mapToDouble(Double::doubleValue).sorted().toArray();
      boolean enough = sorted.length >= FEWEST_WINDOWS;
      half80[i] = enough ? IntervalFactors.quantile(sorted, 0.8) : half80[i - 1];
      half95[i] = enough ? IntervalFactors.quantile(sorted, 0.95) : half95[i - 1];
    }
    return new Widths(last, half80, half95);
  }

  /**
   * For each step how far it went from the level of so many observations, in units of their size.
   */
  private List<List<Double>> errors(int known, boolean last) {
    List<List<Double>> errors = new ArrayList<>();
    for (int i = 0; i < horizon; i++) {
      errors.add(new ArrayList<>());
    }
    for (double[] series : others) {
      for (int from = 0; from + known < series.length; from++) {
        double[] window = Arrays.copyOfRange(series, from, from + known);
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
