package vn.labourmarket.statistics.forecasting;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The forecast of one step ahead, in the unit of the history. Every number is finite and {@code
 * lower95 <= p10 <= p50 <= p90 <= upper95}.
 *
 * @param step 1 for the first period after the history
 * @param standardError standard deviation of the forecast error, at least 0
 * @param p10 exceeded with probability 0.9
 * @param p50 the median
 * @param p90 exceeded with probability 0.1
 */
public record ForecastPoint(
    int step,
    double mean,
    double standardError,
    double p10,
    double p50,
    double p90,
    Interval interval80,
    Interval interval95) {

  /** Standard normal quantiles of 0.9 and 0.975. */
  static final double Z_90 = 1.2815515655446004;

  static final double Z_975 = 1.959963984540054;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** A point whose error is normally distributed around the mean. */
  public static ForecastPoint gaussian(int step, double mean, double standardError) {
    return calibrated(step, mean, standardError, 1, 1);
  }

  /**
   * A point whose intervals are wider than normal ones by factors that experience gave.
   *
   * @param factor80 of the interval of 80 %, at least 0
   * @param factor95 of the interval of 95 %; its width is no less than that of 80 %
   */
  static ForecastPoint calibrated(
      int step, double mean, double standardError, double factor80, double factor95) {
    double half80 = Z_90 * factor80 * standardError;
    double half95 = Math.max(half80, Z_975 * factor95 * standardError);
    return of(step, mean, standardError, half80, half95);
  }

  /**
   * A point of which nothing but its intervals is known.
   *
   * @param half80 half the width of the interval of 80 %, at least 0
   * @param half95 at least {@code half80}
   */
  static ForecastPoint between(int step, double mean, double half80, double half95) {
    return of(step, mean, half80 / Z_90, half80, half95);
  }

  private static ForecastPoint of(
      int step, double mean, double standardError, double half80, double half95) {
    return new ForecastPoint(
        step,
        mean,
        standardError,
        mean - half80,
        mean,
        mean + half80,
        new Interval(0.8, mean - half80, mean + half80),
        new Interval(0.95, mean - half95, mean + half95));
  }

  /**
   * The value that is not exceeded with a probability: through both intervals' bounds, between and
   * beyond them in proportion to the normal quantile.
   *
   * @param probability above 0 and below 1
   * @throws IllegalArgumentException for another probability
   */
  public double quantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("a probability lies between 0 and 1");
    }
    return atScore(NORMAL.inverseCumulativeProbability(probability));
  }

  /**
   * The quantile of the probability that a standard normal distribution has up to a score.
   *
   * @param score finite
   */
  public double atScore(double score) {
    double z = Math.abs(score);
    double half80 = interval80.upper() - mean;
    double half95 = interval95.upper() - mean;
    double half;
    if (z <= Z_90) {
      half = half80 * z / Z_90;
    } else if (z <= Z_975) {
      half = half80 + (half95 - half80) * (z - Z_90) / (Z_975 - Z_90);
    } else {
      half = half95 * z / Z_975;
    }
    return score >= 0 ? mean + half : mean - half;
  }

  /**
   * The probability of a value above another, as the quantiles have it.
   *
   * @return 0.5 where the error is 0 and both are equal
   */
  public double probabilityAbove(double value) {
    double away = Math.abs(mean - value);
    if (away == 0) {
      return 0.5;
    }
    double half80 = interval80.upper() - mean;
    double half95 = interval95.upper() - mean;
    double z;
    if (away <= half80) {
      z = away / half80 * Z_90;
    } else if (away < half95) {
      z = Z_90 + (away - half80) / (half95 - half80) * (Z_975 - Z_90);
    } else {
      z = away / half95 * Z_975;
    }
    return NORMAL.cumulativeProbability(mean > value ? z : -z);
  }
}
