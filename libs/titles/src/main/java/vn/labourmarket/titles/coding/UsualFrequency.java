package vn.labourmarket.titles.coding;

import java.util.List;
import java.util.Map;

/**
 * How frequent each code is to be expected among questions, by what sources of titles have in
 * common: the geometric mean of its shares. One source may list thousands of names for a code that
 * the next one hardly mentions; the arithmetic mean would take that for how work is.
 */
final class UsualFrequency {
  /** Titles for each code below which a source shows no frequencies. */
  private static final int FEWEST_EACH = 2;

  /** Titles of each code that every source is given beside its own. */
  private static final double BESIDE = 5;

  private UsualFrequency() {}

  /**
   * Logarithms of the means.
   *
   * @param sources how many titles each source has for each code
   * @param otherwise the logarithms to be expected where no source has enough titles
   */
  static float[] of(List<Map<String, Double>> sources, CodeTree tree, float[] otherwise) {
    double[] sums = new double[tree.size()];
    int counted = 0;
    for (Map<String, Double> source : sources) {
      double[] titles =
          tree.codes().stream().mapToDouble(it -> source.getOrDefault(it, 0.0)).toArray();
      double all = 0;
      for (double some : titles) {
        all += some;
      }
      if (all >= FEWEST_EACH * titles.length) {
        counted++;
        for (int code = 0; code < titles.length; code++) {
          sums[code] += StrictMath.log((titles[code] + BESIDE) / (all + BESIDE * titles.length));
        }
      }
    }
    if (counted == 0) {
      return otherwise;
    }
    float[] means = new float[sums.length];
    for (int code = 0; code < means.length; code++) {
      means[code] = (float) (sums[code] / counted);
    }
    return means;
  }
}
