package vn.labourmarket.statistics.nowcasting;

import java.util.Arrays;
import java.util.stream.IntStream;

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
  private Spread spread;
  private double borrowed;
  private boolean borrows;
  private int changesSeen;
  private int lender;

  private TwoWay(double[][] reports) {
    this.reports = reports;
    units = new double[reports.length];
    periods = new double[reports[0].length];
    history = new boolean[reports.length];
    spread = Spread.ASSUMED;
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
    fit.spread = fit.measured();
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
    return spread.variance(expected);
  }

  /** Whether the errors rest rather on what is assumed of reports than on those that are there. */
  boolean isAssumed() {
    return spread.isAssumed();
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

  /**
   * Of the last period's level; where nobody with a history has reported yet, that of the period
   * that it is taken from and how far such periods were apart.
   */
  double lastPeriodVariance() {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < units.length; i++) {
      if (history[i] && isReported(i, lender)) {
        sum += variance(expected(i, lender));
        weight += units[i];
      }
    }
    double last = periods[periods.length - 1];
    if (last == 0) {
      // Whoever reported, reported 0: that the next one does so, too, is not certain either.
      double usual = mean(Arrays.copyOf(periods, lender));
      return usual * usual / (Rise.PRIOR_TIMES + reporters(lender));
    }
    return (weight > 0 ? sum / weight / weight : 0) + borrowed * last * last;
  }

  /** Whether that rests rather on what is usual than on these reports. */
  boolean isLastPeriodAssumed() {
    boolean isNothing = periods[periods.length - 1] == 0;
    return borrows && changesSeen <= Spread.FEW
        || isNothing && Rise.isMostlyPrior(reporters(lender));
  }

  private int reporters(int period) {
    return (int)
        IntStream.range(0, units.length).filter(i -> history[i] && isReported(i, period)).count();
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
    double[] matched = periods.clone();
    double mean = mean(matched);
    lender = periods.length - 1;
    for (int t = 0; t < periods.length; t++) {
      if (Double.isNaN(periods[t])) {
        periods[t] = t >= season ? periods[t - season] : mean;
      }
    }
    while (lender >= season && Double.isNaN(matched[lender])) {
      lender -= season;
    }
    boolean isLent = !Double.isNaN(matched[lender]);
    borrows = !isLent || lender < periods.length - 1;
    if (borrows) {
      borrowed = changes(matched, isLent ? periods.length - 1 - lender : 1);
    }
  }

  private static double mean(double[] levels) {
    return Arrays.stream(levels).filter(it -> !Double.isNaN(it)).average().orElse(1);
  }

  /** Mean square of the relative changes between matched periods so far apart. */
  private double changes(double[] matched, int apart) {
    double squares = Spread.ASSUMED_SQUARE;
    changesSeen = 0;
    for (int t = apart; t < matched.length; t++) {
      if (matched[t - apart] > 0 && !Double.isNaN(matched[t])) {
        squares += Math.pow(matched[t] / matched[t - apart] - 1, 2);
        changesSeen++;
      }
    }
    return squares / (changesSeen + 1);
  }

  private void levelNewUnits() {
    int last = periods.length - 1;
    for (int i = 0; i < units.length; i++) {
      if (!history[i] && isReported(i, last) && periods[last] > 0) {
        units[i] = reports[i][last] / periods[last];
      }
    }
  }

  private Spread measured() {
    Spread.Measuring measuring = new Spread.Measuring();
    for (int i = 0; i < units.length; i++) {
      for (int t = 0; t < periods.length; t++) {
        if (history[i] && isReported(i, t) && expected(i, t) > 0) {
          measuring.add(expected(i, t), reports[i][t]);
        }
      }
    }
    long fitted = periods.length - 1;
    for (int i = 0; i < units.length; i++) {
      fitted += history[i] && units[i] > 0 ? 1 : 0;
    }
    return measuring.spread(fitted);
  }
}
