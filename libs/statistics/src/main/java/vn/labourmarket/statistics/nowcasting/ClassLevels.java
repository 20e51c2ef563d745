package vn.labourmarket.statistics.nowcasting;

import java.util.LinkedHashMap;
import java.util.Map;

/** Levels of the units of every class: what is known of one that never reported. */
final class ClassLevels {
  /** Coefficient of variation of the sizes of schools or employers, where nothing tells it. */
  private static final double ASSUMED_VARIATION = 1;

  private final Map<Integer, Levels> classes = new LinkedHashMap<>();
  private final Levels all = new Levels();

  /** Squared coefficient of variation within classes. */
  private final double variation;

  ClassLevels(TwoWay fit, int[] classes) {
    for (int i = 0; i < classes.length; i++) {
      if (fit.isKnown(i)) {
        this.classes.computeIfAbsent(classes[i], it -> new Levels()).add(fit, i);
        all.add(fit, i);
      }
    }
    double squares = ASSUMED_VARIATION * ASSUMED_VARIATION;
    int freedom = 1;
    for (Levels levels : this.classes.values()) {
      if (levels.units > 1 && levels.mean > 0) {
        squares += levels.squares / levels.mean / levels.mean;
        freedom += levels.units - 1;
      }
    }
    variation = squares / freedom;
  }

  /** Of a class, or of all units when nothing is known of any of the class. */
  Level of(int wanted) {
    Levels levels = classes.getOrDefault(wanted, all);
    double usual = variation * levels.mean * levels.mean;
    double deviation = levels.mean > 0 ? levels.shifted / levels.units / levels.mean : 0;
    return new Level(
        levels.mean, (levels.squares + usual) / Math.max(1, levels.units), levels.units, deviation);
  }

  /**
   * What a unit of a class is expected to have.
   *
   * @param variance of the levels; how much all units vary around the means of their classes counts
   *     as one unit more
   * @param units how many levels the mean rests on
   * @param deviation by what share of the mean it may be off, since who reports now can't be
   *     compared with some of them
   */
  record Level(double mean, double variance, int units, double deviation) {

    /** Whether that they differ as they usually do had to be assumed. */
    boolean isAssumed() {
      return units < 2;
    }
  }

  /** Sum of squares around the mean, without what rounding would leave of a difference. */
  private static final class Levels {
    private int units;
    private double mean;
    private double squares;
    private double shifted;

    void add(TwoWay fit, int unit) {
      double level = fit.level(unit);
      shifted += level * fit.deviation(unit);
      units++;
      double before = level - mean;
      mean += before / units;
      squares += before * (level - mean);
    }
  }
}
