package vn.labourmarket.statistics.nowcasting;

import java.util.stream.IntStream;

/**
 * Levels of a class's units: what is known of one that never reported.
 *
 * @param variance of the levels; how much all units vary around the means of their classes counts
 *     as one unit more
 * @param units how many levels the mean rests on
 */
record ClassLevel(double mean, double variance, int units) {
  /** Coefficient of variation of the sizes of schools or employers, where nothing tells it. */
  private static final double ASSUMED_VARIATION = 1;

  /** Of the class, or of all units when nothing is known of any of the class. */
  static ClassLevel of(TwoWay fit, int[] classes, int wanted) {
    Levels own = Levels.of(fit, classes, wanted);
    Levels levels = own.count == 0 ? Levels.of(fit, new int[classes.length], 0) : own;
    double usual = variation(fit, classes) * levels.mean * levels.mean;
    return new ClassLevel(
        levels.mean, (levels.squares + usual) / Math.max(1, levels.count), levels.count);
  }

  /** Squared coefficient of variation within classes. */
  private static double variation(TwoWay fit, int[] classes) {
    double squares = ASSUMED_VARIATION * ASSUMED_VARIATION;
    int freedom = 1;
    for (int known : IntStream.of(classes).distinct().toArray()) {
      Levels levels = Levels.of(fit, classes, known);
      if (levels.count > 1 && levels.mean > 0) {
        squares += levels.squares / levels.mean / levels.mean;
        freedom += levels.count - 1;
      }
    }
    return squares / freedom;
  }

  /** Sum of squares around the mean, without what rounding would leave of a difference. */
  private record Levels(int count, double mean, double squares) {
    static Levels of(TwoWay fit, int[] classes, int wanted) {
      int units = 0;
      double mean = 0;
      double squares = 0;
      for (int i = 0; i < classes.length; i++) {
        if (classes[i] == wanted && fit.isKnown(i)) {
          units++;
          double before = fit.level(i) - mean;
          mean += before / units;
          squares += before * (fit.level(i) - mean);
        }
      }
      return new Levels(units, mean, squares);
    }
  }
}
