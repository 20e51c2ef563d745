package vn.labourmarket.statistics.forecasting;

import java.util.List;

/**
 * By which power of the number of steps errors grow beyond what the members think, learned where
 * hardly any step can be held back (ADR 028).
 *
 * <p>Who knows the season and by how much a year differs from the one before errs, within a year,
 * by what that difference changes in the meantime. How much it changes over one quarter and over
 * three is seen in two years already: in a pool with a common cycle up to three times as much, of
 * nothing but chance no more. A power from few series is drawn towards the usual one.
 */
final class ErrorGrowth {
  /** Where the pool doesn't tell: found on the earlier part of training series. */
  static final double USUAL = 0.2;

  /** Steps that are compared with one. */
  private static final int APART = 3;

  /** The usual power counts as much as that of so many series. */
  private static final double PRIOR_SERIES = 40;

  private ErrorGrowth() {}

  /**
   * The power of a pool.
   *
   * @param pool histories; those of less than a year and four steps say nothing
   * @param answers of the same, whose errors grow by themselves
   * @return 0 to 1; the usual one for seasons of up to three steps
   */
  static double of(List<double[]> pool, List<Answered> answers, int seasonLength) {
    double ratios = 0;
    double own = 0;
    int series = 0;
    for (int i = 0; i < pool.size(); i++) {
      double[] errors = answers.get(i).errors();
      double ratio =
          change(pool.get(i), seasonLength, APART) / change(pool.get(i), seasonLength, 1);
      if (ratio < Double.POSITIVE_INFINITY && errors.length > 1 && errors[0] > 0) {
        ratios += ratio;
        own += Math.log(errors[errors.length - 1] / errors[0]) / Math.log(errors.length);
        series++;
      }
    }
    if (seasonLength <= APART || ratios == 0) {
      return USUAL;
    }
    double seen = Math.log(ratios / series) / Math.log(APART) - own / series;
    double weight = series / (series + PRIOR_SERIES);
    return weight * Math.max(0, Math.min(1, seen)) + (1 - weight) * USUAL;
  }

  /** Mean size of what yearly differences change by; NaN where none is seen. */
  private static double change(double[] values, int seasonLength, int apart) {
    double sum = 0;
    int changes = 0;
    for (int t = seasonLength + apart; t < values.length; t++) {
      double now = values[t] - values[t - seasonLength];
      double before = values[t - apart] - values[t - apart - seasonLength];
      if (!Double.isNaN(now - before)) {
        sum += Math.abs(now - before);
        changes++;
      }
    }
    return sum / changes;
  }
}
