package vn.labourmarket.statistics.forecasting;

import java.util.Map;

/**
 * The dynamic optimised Theta model: the line is fitted anew with every observation, and how far
 * the series leans on it is estimated.
 *
 * <p>Source: J. A. Fiorucci et al., Models for optimising the theta method and their relationship
 * to state space models, International Journal of Forecasting 32 (2016), model DOTM. For a given
 * weight of the level, the errors are linear in the first level and in {@code 1 − 1/θ}, which least
 * squares gives; θ is kept at 1 or above.
 */
final class DynamicTheta {
  private static final double LEAST = 0.1;
  private static final double MOST = 0.99;

  /** Of {@code 1 − 1/θ}: the series less than a hundredth of the way to its line. */
  private static final double LARGEST_SHARE = 0.99;

  private final double alpha;
  private double share;
  private double level;
  private double mean;
  private double slope;
  private double power = 1;
  private int observations;
  private double squares;

  private DynamicTheta(double[] history, double alpha) {
    this.alpha = alpha;
    double remembered = 0;
    TwoInputs fit = new TwoInputs();
    for (double y : history) {
      double e = y - remembered;
      fit.add(power, line(), e);
      remembered += alpha * e;
      observe(y);
    }
    share = Math.max(0, Math.min(LARGEST_SHARE, fit.second()));
    double first = fit.firstGiven(share);
    // Once more with what was found, for errors without cancellation.
    level = first;
    mean = 0;
    slope = 0;
    power = 1;
    observations = 0;
    for (double y : history) {
      double e = y - level - share * line();
      squares += e * e;
      level += alpha * (y - level);
      observe(y);
    }
  }

  /** What the line through the observations so far says beyond the level. */
  private double line() {
    int t = observations;
    double start = mean - slope * (t + 1) / 2;
    return power * start + (1 - power * (1 - alpha)) / alpha * slope;
  }

  private void observe(double y) {
    observations++;
    int t = observations;
    if (t > 1) {
      slope = ((t - 2) * slope + 6.0 / t * (y - mean)) / (t + 1);
    }
    mean += (y - mean) / t;
    power *= 1 - alpha;
  }

  static Continuation continued(double[] history, int seasonLength, int horizon) {
    double best = Minimum.of(it -> new DynamicTheta(history, it).squares, LEAST, MOST);
    DynamicTheta fit = new DynamicTheta(history, best);
    double variance = fit.squares / Math.max(1, history.length - 3);
    Map<String, Double> parameters = Map.of("alpha", best, "theta", 1 / (1 - fit.share));
    double[] means = new double[horizon];
    double[] errors = new double[horizon];
    for (int i = 0; i < horizon; i++) {
      means[i] = fit.level + fit.share * fit.line();
      errors[i] = Math.sqrt(variance * (1 + i * best * best));
      fit.level += best * (means[i] - fit.level);
      fit.observe(means[i]);
    }
    return new Continuation(means, errors, parameters);
  }
}
