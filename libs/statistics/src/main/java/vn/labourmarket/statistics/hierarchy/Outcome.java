package vn.labourmarket.statistics.hierarchy;

import org.apache.commons.statistics.distribution.NormalDistribution;
import vn.labourmarket.statistics.counts.CountDistribution;
import vn.labourmarket.statistics.forecasting.ForecastPoint;

/** How a node may come out at one step. */
sealed interface Outcome {
  NormalDistribution NORMAL = NormalDistribution.of(0, 1);

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
   */
  record Bare(double mean) implements Outcome {
    /** The logarithm's deviation for a deviation as large as the mean. */
    private static final double SIGMA = Math.sqrt(Math.log(2));

    @Override
    public double deviation() {
      return mean;
    }

    @Override
    public double sharedDeviation() {
      return deviation();
    }

    @Override
    public double at(double about, double shared, double own) {
      return about * Math.exp(SIGMA * shared - SIGMA * SIGMA / 2);
    }
  }

  /**
   * Was 0 so far, and may come to something as rarely as others did that had been 0.
   *
   * @param chance that it does, above 0, below 1
   * @param size what it comes to then, in the mean, above 0
   */
  record Rare(double chance, double size) implements Outcome {
    /** The sum of so many that come independently. */
    Rare sum(int cells) {
      double any = -Math.expm1(cells * Math.log1p(-chance));
      return new Rare(any, cells * mean() / any);
    }

    @Override
    public double mean() {
      return chance * size;
    }

    @Override
    public double deviation() {
      return size * Math.sqrt(chance * (2 - chance));
    }

    @Override
    public double sharedDeviation() {
      return mean();
    }

    @Override
    public double at(double about, double shared, double own) {
      // Reconciled to more it comes more often, and to more only where it always comes: a mean by a
      // far smaller chance would be a figure larger than all others. Reconciled to less it is less.
      double often = Math.min(1, Math.max(chance, about / size));
      return own > NORMAL.inverseSurvivalProbability(often)
          ? new Bare(about / often).at(about / often, shared, own)
          : 0;
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
