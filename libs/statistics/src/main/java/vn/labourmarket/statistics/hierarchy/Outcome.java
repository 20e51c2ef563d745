package vn.labourmarket.statistics.hierarchy;

import vn.labourmarket.statistics.counts.CountDistribution;
import vn.labourmarket.statistics.forecasting.ForecastPoint;

/** How a node may come out at one step. */
sealed interface Outcome {
  /** Before it is reconciled. */
  double mean();

  /** Standard deviation. */
  double deviation();

  /** Of what may go together with other nodes. */
  double sharedDeviation();

  /**
   * The figure at some standard normal scores.
   *
   * @param about the mean after it was reconciled, at least 0
   * @param shared goes together with other nodes and steps
   * @param own with nothing
   * @return at least 0
   */
  double at(double about, double shared, double own);

  /** Smooth, and as unsure as others of its pool were. */
  record Smooth(ForecastPoint point) implements Outcome {
    @Override
    public double mean() {
      return point.mean();
    }

    @Override
    public double deviation() {
      return point.atScore(1) - point.mean();
    }

    @Override
    public double sharedDeviation() {
      return deviation();
    }

    @Override
    public double at(double about, double shared, double own) {
      return Math.max(0, about + point.atScore(shared) - point.mean());
    }
  }

  /**
   * Nothing says how unsure it is, so that it is taken to be as unsure as it is large: draws from a
   * lognormal distribution, whose mean is the node's.
   *
   * @param floor of one that was observed to be 0: the deviation, cut off at 0, of what it may come
   *     to all the same; 0 for others
   */
  record Bare(double mean, double floor) implements Outcome {
    /** The logarithm's deviation for a deviation as large as the mean. */
    private static final double SIGMA = Math.sqrt(Math.log(2));

    @Override
    public double deviation() {
      return mean + floor;
    }

    @Override
    public double sharedDeviation() {
      return deviation();
    }

    @Override
    public double at(double about, double shared, double own) {
      return about * Math.exp(SIGMA * shared - SIGMA * SIGMA / 2) + Math.max(0, floor * shared);
    }
  }

  /** A count: how often things happen may go together with others, that they happen does not. */
  record Counted(CountDistribution distribution) implements Outcome {
    /** Farther out a probability can't be told from 1. */
    private static final double FARTHEST = 8;

    @Override
    public double mean() {
      return distribution.mean();
    }

    @Override
    public double deviation() {
      return Math.sqrt(distribution.variance());
    }

    @Override
    public double sharedDeviation() {
      return distribution.mean() * Math.sqrt(distribution.excess());
    }

    @Override
    public double at(double about, double shared, double own) {
      CountDistribution moved = new CountDistribution(about, distribution.excess());
      if (about == 0) {
        return 0;
      }
      double chance = about / moved.variance();
      double score = Math.sqrt(1 - chance) * shared + Math.sqrt(chance) * own;
      return moved.atScore(Math.max(-FARTHEST, Math.min(FARTHEST, score)));
    }
  }
}
