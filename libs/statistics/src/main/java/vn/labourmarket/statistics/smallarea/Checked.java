package vn.labourmarket.statistics.smallarea;

/** What every estimate asks of its arrays. */
final class Checked {
  private Checked() {}

  static void length(int wanted, int given, String what) {
    if (wanted != given) {
      throw new IllegalArgumentException(given + " " + what + " for " + wanted + " areas");
    }
  }

  static void finite(double... values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("finite numbers are wanted, not " + value);
      }
    }
  }
}
