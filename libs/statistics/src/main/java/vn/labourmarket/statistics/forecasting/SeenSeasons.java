package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;

/**
 * Which seasons a history holds observations of. What stands for another one is a guess from its
 * neighbours, and errs by as much as seasons lie apart.
 *
 * @param seen one per season, that of the first period first
 * @param periods of the history
 * @param spread standard deviation of a season's level around the mean of those that were seen,
 *     which two of them tell; of a single one the size, since the others may well be 0
 */
record SeenSeasons(boolean[] seen, int periods, double spread) {

  /** Of a history, NaN where a period has no observation. */
  static SeenSeasons of(double[] observations, int seasonLength) {
    double largest =
        Arrays.stream(observations).filter(it -> !Double.isNaN(it)).map(Math::abs).max().orElse(0);
    // Near one, where squares neither overflow nor vanish.
    int exponent = Math.getExponent(largest);
    double[] sums = new double[seasonLength];
    int[] counts = new int[seasonLength];
    for (int t = 0; t < observations.length; t++) {
      if (!Double.isNaN(observations[t])) {
        sums[t % seasonLength] += Math.scalb(observations[t], -exponent);
        counts[t % seasonLength]++;
      }
    }
    boolean[] seen = new boolean[seasonLength];
    int seasons = 0;
    double mean = 0;
    double squares = 0;
    for (int s = 0; s < seasonLength; s++) {
      seen[s] = counts[s] > 0;
      if (seen[s]) {
        seasons++;
        double before = sums[s] / counts[s] - mean;
        mean += before / seasons;
        squares += before * (sums[s] / counts[s] - mean);
      }
    }
    double variance = seasons > 1 ? squares / (seasons - 1) * (1 + 1.0 / seasons) : 0;
    double spread = seasons == 1 ? Math.abs(mean) : Math.sqrt(variance);
    return new SeenSeasons(seen, observations.length, Math.scalb(spread, exponent));
  }

  /** What the guess of a step's level errs by; 0 where its season was seen. */
  double error(int step) {
    return seen[(periods + step - 1) % seen.length] ? 0 : spread;
  }
}
