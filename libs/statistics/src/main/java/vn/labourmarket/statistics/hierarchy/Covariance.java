package vn.labourmarket.statistics.hierarchy;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Covariance of the errors of all nodes: a diagonal and, where wanted, what residuals share. Never
 * formed as a matrix: a product costs as many steps as there are residuals.
 *
 * @param diagonal one variance per node, above 0
 * @param residuals of each node, scaled so that their products add to the covariance; empty rows
 *     for none
 */
record Covariance(double[] diagonal, double[][] residuals) {
  /** A node that never erred is taken as very sure beside the others, not as certain. */
  private static final double LEAST_VARIANCE = 1e-4;

  private static final double LEAST_SHARE = 1e-3;

  /** Fewer errors say little: such a node is taken as the middle of all. */
  private static final int FEWEST_ERRORS = 4;

  private static Covariance alone(double[] diagonal) {
    return new Covariance(diagonal, new double[diagonal.length][0]);
  }

  static Covariance equal(Hierarchy hierarchy) {
    double[] ones = new double[hierarchy.nodes().size()];
    Arrays.fill(ones, 1);
    return alone(ones);
  }

  /** Each cell errs alike, each total as its cells together. */
  static Covariance structural(Hierarchy hierarchy) {
    double[] ones = new double[hierarchy.cells()];
    Arrays.fill(ones, 1);
    return alone(hierarchy.summed(ones));
  }

  /**
   * @param least that a node's variance is known to be otherwise, one per node
   */
  static Covariance variances(double[][] residuals, double[] least) {
    double[] squares = meanSquares(residuals);
    Arrays.setAll(squares, i -> Math.max(squares[i], least[i]));
    return alone(squares);
  }

  /**
   * The residuals' covariance, drawn towards their variances alone by as much as its noise demands.
   *
   * <p>Sources: J. Schäfer, K. Strimmer, A shrinkage approach to large-scale covariance matrix
   * estimation, Statistical Applications in Genetics and Molecular Biology 4 (2005); S. L.
   * Wickramasuriya, G. Athanasopoulos, R. J. Hyndman, Optimal forecast reconciliation through trace
   * minimization, Journal of the American Statistical Association 114 (2019).
   */
  static Covariance shrunk(double[][] residuals) {
    return shrunk(residuals, new double[residuals.length]);
  }

  /**
   * @param least as in {@link #variances}; what residuals lack of it they don't share
   */
  static Covariance shrunk(double[][] residuals, double[] least) {
    double[] variances = meanSquares(residuals);
    double[][] known = Arrays.stream(residuals).map(Covariance::known).toArray(double[][]::new);
    double share = shrinkage(known, variances);
    int times = residuals[0].length;
    double[] diagonal = new double[variances.length];
    double[][] shared = new double[variances.length][times];
    double factor = Math.sqrt((1 - share) / times);
    for (int i = 0; i < variances.length; i++) {
      // Never quite nothing, or a perfect correlation could not be solved for.
      boolean few = isFew(residuals[i]);
      diagonal[i] =
          (few ? 1 : Math.max(share, LEAST_SHARE)) * variances[i]
              + Math.max(0, least[i] - variances[i]);
      for (int t = 0; t < times; t++) {
        shared[i][t] = factor * known[i][t];
      }
    }
    return new Covariance(diagonal, shared);
  }

  /**
   * An error that is not known goes together with none; the others count for it, or a node would
   * seem the surer the fewer of them are known. Errors of two nodes seem less alike than they are
   * where one knows fewer periods: a new cell's and its total's by the root of their shares.
   */
  private static double[] known(double[] residuals) {
    long count = Arrays.stream(residuals).filter(it -> !Double.isNaN(it)).count();
    double times = isFew(residuals) ? 0 : Math.sqrt((double) residuals.length / count);
    return Arrays.stream(residuals).map(it -> Double.isNaN(it) ? 0 : times * it).toArray();
  }

  private static boolean isFew(double[] residuals) {
    return Arrays.stream(residuals).filter(it -> !Double.isNaN(it)).count() < FEWEST_ERRORS;
  }

  private static double[] meanSquares(double[][] residuals) {
    double[] squares = new double[residuals.length];
    int[] counts = new int[residuals.length];
    for (int i = 0; i < residuals.length; i++) {
      for (double residual : residuals[i]) {
        if (!Double.isNaN(residual)) {
          squares[i] += residual * residual;
          counts[i]++;
        }
      }
      squares[i] /= Math.max(1, counts[i]);
    }
    double[] known =
        IntStream.range(0, squares.length)
            .filter(i -> counts[i] >= FEWEST_ERRORS && squares[i] > 0)
            .mapToDouble(i -> squares[i])
            .sorted()
            .toArray();
    double middle = known.length == 0 ? 1 : known[known.length / 2];
    for (int i = 0; i < squares.length; i++) {
      squares[i] =
          counts[i] < FEWEST_ERRORS ? middle : Math.max(squares[i], LEAST_VARIANCE * middle);
    }
    return squares;
  }

  /** Through the products of times instead of nodes: there are far fewer of them. */
  private static double shrinkage(double[][] residuals, double[] variances) {
    int times = residuals[0].length;
    double[][] products = new double[times][times];
    double ownFourth = 0;
    double ownSquare = 0;
    for (int i = 0; i < residuals.length; i++) {
      double fourth = 0;
      double square = 0;
      // In units of their deviations, or fourth powers leave what a number can hold.
      double deviation = Math.sqrt(variances[i]);
      double[] scaled = Arrays.stream(residuals[i]).map(it -> it / deviation).toArray();
      for (int s = 0; s < times; s++) {
        double x = scaled[s];
        for (int t = 0; t <= s; t++) {
          products[s][t] += x * scaled[t];
        }
        square += x * x / times;
        fourth += x * x * x * x;
      }
      ownFourth += fourth;
      ownSquare += square * square;
    }
    double correlations = -ownSquare;
    double fourths = -ownFourth;
    for (int s = 0; s < times; s++) {
      fourths += products[s][s] * products[s][s];
      for (int t = 0; t <= s; t++) {
        correlations +=
            (s == t ? 1 : 2) * products[s][t] * products[s][t] / ((double) times * times);
      }
    }
    double noise = (fourths - times * correlations) / ((double) times * (times - 1));
    return correlations > 0 ? Math.max(0, Math.min(1, noise / correlations)) : 1;
  }

  double[] times(double[] values) {
    double[] product = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      product[i] = diagonal[i] * values[i];
    }
    double[] shared = new double[residuals[0].length];
    for (int i = 0; i < values.length; i++) {
      for (int t = 0; t < shared.length; t++) {
        shared[t] += residuals[i][t] * values[i];
      }
    }
    for (int i = 0; i < values.length; i++) {
      for (int t = 0; t < shared.length; t++) {
        product[i] += residuals[i][t] * shared[t];
      }
    }
    return product;
  }

  /** With every variance 1: how the errors go together. */
  Covariance correlation() {
    double[] own = new double[diagonal.length];
    double[][] shared = new double[diagonal.length][];
    for (int i = 0; i < own.length; i++) {
      double variance = diagonal[i];
      for (double each : residuals[i]) {
        variance += each * each;
      }
      double deviation = Math.sqrt(variance);
      own[i] = diagonal[i] / variance;
      shared[i] = Arrays.stream(residuals[i]).map(it -> it / deviation).toArray();
    }
    return new Covariance(own, shared);
  }

  /** Errors, normally distributed and drawn together. */
  double[] drawn(RandomGenerator random) {
    double[] together = new double[residuals[0].length];
    Arrays.setAll(together, t -> random.nextGaussian());
    double[] drawn = new double[diagonal.length];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = Math.sqrt(diagonal[i]) * random.nextGaussian();
      for (int t = 0; t < together.length; t++) {
        drawn[i] += residuals[i][t] * together[t];
      }
    }
    return drawn;
  }

  /** Variance of each total's discrepancy. */
  double[] ofDiscrepancies(Hierarchy hierarchy) {
    double[] variances = new double[hierarchy.totals()];
    int times = residuals[0].length;
    for (int total = 0; total < variances.length; total++) {
      variances[total] = diagonal[total];
      double[] away = new double[times];
      for (int t = 0; t < times; t++) {
        away[t] = residuals[total][t];
      }
      for (int cell : hierarchy.below(total)) {
        int node = hierarchy.totals() + cell;
        variances[total] += diagonal[node];
        for (int t = 0; t < times; t++) {
          away[t] -= residuals[node][t];
        }
      }
      for (double each : away) {
        variances[total] += each * each;
      }
    }
    return variances;
  }
}
