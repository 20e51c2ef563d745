package vn.labourmarket.statistics.counts;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How a count may come out: a negative binomial distribution, or Poisson's where it is no wider.
 *
 * @param mean at least 0
 * @param excess variance beyond the mean, as a share of the mean's square, at least 0; 0 is Poisson
 */
public record CountDistribution(double mean, double excess) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double LARGEST = 0x1p53;
  private static final double POISSON = 1e-9;

  /** Up to this mean it is quicker to count than to search. */
  private static final double FEW = 50;

  /** From this mean on that counts are whole numbers makes no difference. */
  private static final double MANY = 1e6;

  private static final double LARGE_SHAPE = 1e4;

  /** What is added no longer changes a sum. */
  private static final double NOTHING = 1e-18;

  /**
   * @throws IllegalArgumentException for a mean or excess below 0, or beyond what is counted
   */
  public CountDistribution {
    if (!(mean >= 0 && excess >= 0 && mean <= LARGEST && Double.isFinite(excess))) {
      throw new IllegalArgumentException("a mean from 0 to 2^53 and an excess from 0 on");
    }
  }

  /** Its square root is the standard deviation. */
  public double variance() {
    return mean + excess * mean * mean;
  }

  /** The probability of a count up to this one. */
  public double cumulative(long count) {
    if (count < 0) {
      return 0;
    }
    if (mean == 0) {
      return 1;
    }
    if (mean > MANY) {
      return manyUpTo(count + 0.5);
    }
    if (excess < POISSON) {
      return RegularizedGamma.Q.value(count + 1.0, mean);
    }
    double size = 1 / excess;
    return RegularizedBeta.value(size / (size + mean), size, count + 1.0);
  }

  /**
   * The quantile of the probability that a standard normal distribution has up to a score.
   *
   * @throws IllegalArgumentException for a score so far out that its probability is 0 or 1
   */
  public long atScore(double score) {
    return quantile(NORMAL.cumulativeProbability(score));
  }

  /**
   * The smallest count that is not exceeded with at least a probability.
   *
   * @param probability above 0 and below 1
   * @throws IllegalArgumentException for another probability
   */
  public long quantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("a probability lies between 0 and 1");
    }
    if (mean < FEW) {
      return counted(probability);
    }
    if (mean > MANY) {
      return Math.round(many(probability));
    }
    return searched(probability);
  }

  /**
   * So many are distributed as a gamma distribution is, whole numbers or not; of a large shape its
   * cube root is normal (E. B. Wilson, M. M. Hilferty, The distribution of chi-square, 1931).
   */
  private double many(double probability) {
    double shape = 1 / (excess + 1 / mean);
    if (shape <= LARGE_SHAPE) {
      return GammaDistribution.of(shape, mean / shape).inverseCumulativeProbability(probability);
    }
    double score = NORMAL.inverseCumulativeProbability(probability);
    return mean * Math.pow(1 - 1 / (9 * shape) + score / (3 * Math.sqrt(shape)), 3);
  }

  private double manyUpTo(double count) {
    double shape = 1 / (excess + 1 / mean);
    if (shape <= LARGE_SHAPE) {
      return GammaDistribution.of(shape, mean / shape).cumulativeProbability(count);
    }
    double root = Math.cbrt(count / mean) - 1 + 1 / (9 * shape);
    return NORMAL.cumulativeProbability(3 * Math.sqrt(shape) * root);
  }

  /** Adds up the probabilities of 0, 1, 2 and so on. */
  private long counted(double probability) {
    double size = 1 / excess;
    boolean poisson = excess < POISSON;
    double each = poisson ? Math.exp(-mean) : Math.exp(-size * Math.log1p(mean / size));
    double sum = each;
    long count = 0;
    while (sum < probability) {
      count++;
      each *= poisson ? mean / count : (count - 1 + size) / count * (mean / (size + mean));
      if (each < NOTHING) {
        return searched(probability);
      }
      sum += each;
    }
    return count;
  }

  private long searched(double probability) {
    long low = -1;
    long high = 1;
    while (cumulative(high) < probability && high < Long.MAX_VALUE / 2) {
      low = high;
      high *= 2;
    }
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (cumulative(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
