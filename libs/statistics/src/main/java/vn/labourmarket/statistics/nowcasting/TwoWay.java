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
  private final Parts parts;
  private Spread spread;
  private double[] bridged;
  private Parts.Changes borrowed;
  private boolean borrows;
  private int lender;

  private TwoWay(double[][] reports, int season) {
    this.reports = reports;
    units = new double[reports.length];
    periods = new double[reports[0].length];
    history = new boolean[reports.length];
    for (int i = 0; i < reports.length; i++) {
      double[] before = Arrays.copyOf(reports[i], periods.length - 1);
      history[i] = Arrays.stream(before).anyMatch(it -> !Double.isNaN(it));
      units[i] = history[i] ? 1 : 0;
    }
    parts = new Parts(reports, history, season);
    borrowed = Parts.Changes.NONE;
    spread = Spread.ASSUMED;
    bridged = new double[reports.length];
  }

  static TwoWay fitted(double[][] reports, int season) {
    TwoWay fit = new TwoWay(reports, season);
    double change = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS && change > NEAR; round++) {
      change = fit.improve();
    }
    fit.closeGaps(season);
    fit.levelNewUnits();
    fit.spread = fit.measured();
    fit.bridged = Bridges.squares(reports, fit.history, fit.lender, fit::ofReport);
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

  /**
   * By what share of its level a unit may be off since nothing that was reported connects it with
   * who reports now, or a single unit does.
   */
  double deviation(int unit) {
    return history[unit] ? Math.hypot(parts.deviation(reports[unit]), Math.sqrt(bridged[unit])) : 0;
  }

  private double ofReport(int unit) {
    double expected = expected(unit, lender);
    return expected > 0 ? variance(expected) / expected / expected : 0;
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
    return (weight > 0 ? sum / weight / weight : 0) + borrowed.meanSquare() * last * last;
  }

  /** Whether that rests rather on what is usual than on these reports. */
  boolean isLastPeriodAssumed() {
    boolean isNothing = periods[periods.length - 1] == 0;
    return borrows && borrowed.seen() <= Spread.FEW
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
    lender = periods.length - 1;
    while (lender >= season && Double.isNaN(periods[lender])) {
      lender -= season;
    }
    parts.link(lender, reports, units, periods);
    double[] matched = periods.clone();
    double mean = mean(matched);
    for (int t = 0; t < periods.length; t++) {
      if (Double.isNaN(periods[t])) {
        periods[t] = t >= season ? periods[t - season] : mean;
      }
    }
    boolean isLent = !Double.isNaN(matched[lender]);
    borrows = !isLent || lender < periods.length - 1;
    if (borrows) {
      borrowed = parts.changes(matched, isLent ? periods.length - 1 - lender : 1);
    }
  }

  private static double mean(double[] levels) {
    return Arrays.stream(levels).filter(it -> !Double.isNaN(it)).average().orElse(1);
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
    long fitted = periods.length - Math.max(1, parts.count());
    for (int i = 0; i < units.length; i++) {
      fitted += history[i] && units[i] > 0 ? 1 : 0;
    }
    return measuring.spread(fitted);
  }
}
