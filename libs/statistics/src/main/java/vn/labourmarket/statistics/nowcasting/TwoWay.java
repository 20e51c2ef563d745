package vn.labourmarket.statistics.nowcasting;

import java.util.Arrays;

/**
 * Levels of units and of periods whose products have, for every unit and period, the sum of what
 * was reported. Period levels are in units of the reports, so that unit levels are around 1.
 */
final class TwoWay {
  private static final int MOST_ROUNDS = 500;
  private static final double NEAR = 1e-12;

  private final double[][] reports;
  private final double[] units;
  private final double[] periods;
  private final boolean[] history;
  private double perMean;
  private double perSquare;

  private TwoWay(double[][] reports) {
    this.reports = reports;
    units = new double[reports.length];
    periods = new double[reports[0].length];
    history = new boolean[reports.length];
  }

  static TwoWay fitted(double[][] reports, int season) {
    TwoWay fit = new TwoWay(reports);
    int last = fit.periods.length - 1;
    for (int i = 0; i < reports.length; i++) {
      double[] before = Arrays.copyOf(reports[i], last);
      fit.history[i] = Arrays.stream(before).anyMatch(it -> !Double.isNaN(it));
      fit.units[i] = fit.history[i] ? 1 : 0;
    }
    double change = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS && change > NEAR; round++) {
      change = fit.improve();
    }
    fit.closeGaps(season);
    fit.levelNewUnits();
    fit.measureSpread();
    return fit;
  }

  /** Whether the unit reported before the last period. */
  boolean hasHistory(int unit) {
    return history[unit];
  }

  /** Whether the unit reported ever. */
  boolean isKnown(int unit) {
    return history[unit] || isReported(unit, periods.length - 1);
  }

  double level(int unit) {
    return units[unit];
  }

  double period(int period) {
    return periods[period];
  }

  double expected(int unit, int period) {
    return units[unit] * periods[period];
  }

  /** Of a report around its expectation. */
  double variance(double expected) {
    return perMean * expected + perSquare * expected * expected;
  }

  /** Of a unit's level, from the reports that it was fitted to. */
  double levelVariance(int unit) {
    double sum = 0;
    double weight = 0;
    for (int t = 0; t < periods.length; t++) {
      if (isReported(unit, t)) {
        sum += variance(expected(unit, t));
        weight += periods[t];
      }
    }
    return weight == 0 ? 0 : sum / weight / weight;
  }

  /** Of the last period's level; of the year before's where nobody with a history reported yet. */
  double lastPeriodVariance() {
    for (int t = periods.length - 1; t >= 0; t--) {
      double sum = 0;
      double weight = 0;
      for (int i = 0; i < units.length; i++) {
        if (history[i] && isReported(i, t)) {
          sum += variance(expected(i, t));
          weight += units[i];
        }
      }
      if (weight > 0) {
        return sum / weight / weight;
      }
    }
    return 0;
  }

  private boolean isReported(int unit, int period) {
    return !Double.isNaN(reports[unit][period]);
  }

  private double improve() {
    double change = 0;
    for (int t = 0; t < periods.length; t++) {
      double sum = 0;
      double weight = 0;
      for (int i = 0; i < units.length; i++) {
        if (history[i] && isReported(i, t)) {
          sum += reports[i][t];
          weight += units[i];
        }
      }
      double level = weight > 0 ? sum / weight : Double.NaN;
      change = Math.max(change, level > 0 ? Math.abs(periods[t] / level - 1) : 0);
      periods[t] = level;
    }
    for (int i = 0; i < units.length; i++) {
      double sum = 0;
      double weight = 0;
      for (int t = 0; t < periods.length; t++) {
        if (history[i] && isReported(i, t) && !Double.isNaN(periods[t])) {
          sum += reports[i][t];
          weight += periods[t];
        }
      }
      units[i] = weight > 0 ? sum / weight : 0;
    }
    return change;
  }

  /** A period that nothing was matched in is as the same one of the year before, or as the mean. */
  private void closeGaps(int season) {
    double mean = Arrays.stream(periods).filter(it -> !Double.isNaN(it)).average().orElse(1);
    for (int t = 0; t < periods.length; t++) {
      if (Double.isNaN(periods[t])) {
        periods[t] = t >= season ? periods[t - season] : mean;
      }
    }
  }

  private void levelNewUnits() {
    int last = periods.length - 1;
    for (int i = 0; i < units.length; i++) {
      if (!history[i] && isReported(i, last) && periods[last] > 0) {
        units[i] = reports[i][last] / periods[last];
      }
    }
  }

  /** Least squares of the squared residuals; a part that comes out negative is left out. */
  private void measureSpread() {
    int cells = 0;
    double[][] products = new double[2][2];
    double[] right = new double[2];
    for (int i = 0; i < units.length; i++) {
      for (int t = 0; t < periods.length; t++) {
        if (history[i] && isReported(i, t) && expected(i, t) > 0) {
          cells++;
          double mean = expected(i, t);
          double squared = (reports[i][t] - mean) * (reports[i][t] - mean);
          products[0][0] += mean * mean;
          products[0][1] += mean * mean * mean;
          products[1][1] += mean * mean * mean * mean;
          right[0] += squared * mean;
          right[1] += squared * mean * mean;
        }
      }
    }
    long fitted = periods.length - 1;
    for (boolean has : history) {
      fitted += has ? 1 : 0;
    }
    double inflation = cells > fitted ? (double) cells / (cells - fitted) : 1;
    double determinant = products[0][0] * products[1][1] - products[0][1] * products[0][1];
    if (determinant > 1e-12 * products[0][0] * products[1][1]) {
      perMean = (right[0] * products[1][1] - right[1] * products[0][1]) / determinant;
      perSquare = (right[1] * products[0][0] - right[0] * products[0][1]) / determinant;
    }
    if (products[0][0] > 0 && !(perMean > 0 && perSquare > 0)) {
      boolean square = perSquare > perMean;
      perMean = square ? 0 : right[0] / products[0][0];
      perSquare = square ? right[1] / products[1][1] : 0;
    }
    perMean *= inflation;
    perSquare *= inflation;
  }
}
