package vn.labourmarket.statistics.counts;

import java.util.Arrays;

/**
 * What a history of counts that are often zero says of the next: chance and size of a count above
 * zero, each smoothed. Begins with the whole history's, so that few periods do not sway it.
 *
 * <p>Source: R. H. Teunter, A. A. Syntetos, M. Z. Babai, Intermittent demand: linking forecasting
 * to inventory obsolescence, European Journal of Operational Research 214 (2011).
 *
 * @param mean expected next; NaN where nothing was ever counted
 * @param errors by how much each count exceeded what was expected of it; NaN where there is none
 */
record Intermittent(double mean, double[] errors) {
  private static final double SMOOTHING = 0.1;

  /**
   * @param history NaN where nothing was counted
   */
  static Intermittent of(double[] history) {
    double[] errors = new double[history.length];
    Arrays.fill(errors, Double.NaN);
    double known = Arrays.stream(history).filter(it -> it >= 0).count();
    double above = Arrays.stream(history).filter(it -> it > 0).count();
    if (known == 0) {
      return new Intermittent(Double.NaN, errors);
    }
    double chance = above / known;
    double size = above > 0 ? Arrays.stream(history).filter(it -> it > 0).sum() / above : 0;
    for (int t = 0; t < history.length; t++) {
      double count = history[t];
      if (!Double.isNaN(count)) {
        errors[t] = count - chance * size;
        if (count > 0) {
          chance += SMOOTHING * (1 - chance);
          size += SMOOTHING * (count - size);
        } else {
          chance -= SMOOTHING * chance;
        }
      }
    }
    return new Intermittent(chance * size, errors);
  }
}
