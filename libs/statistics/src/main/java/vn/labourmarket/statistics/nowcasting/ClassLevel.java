package vn.labourmarket.statistics.nowcasting;

/**
 * Mean and variance of the levels of a class's units: what is known of one that never reported.
 *
 * @param variance 0 where there is only one
 */
record ClassLevel(double mean, double variance) {

  /** Of the class, or of all units when nothing is known of any of the class. */
  static ClassLevel of(TwoWay fit, int[] classes, int wanted) {
    ClassLevel own = of(fit, classes, wanted, false);
    return Double.isNaN(own.mean) ? of(fit, classes, wanted, true) : own;
  }

  private static ClassLevel of(TwoWay fit, int[] classes, int wanted, boolean all) {
    int units = 0;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < classes.length; i++) {
      if ((all || classes[i] == wanted) && fit.isKnown(i)) {
        units++;
        double before = units == 1 ? 0 : fit.level(i) - sum / (units - 1);
        sum += fit.level(i);
        squares += before * (fit.level(i) - sum / units);
      }
    }
    return new ClassLevel(sum / units, units > 1 ? squares / (units - 1) : 0);
  }
}
