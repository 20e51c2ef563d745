package vn.labourmarket.statistics.survey;

/** What every estimate asks of its arrays. */
final class Checked {
  private Checked() {}

  static void length(int wanted, int given, String what) {
    if (wanted != given) {
      throw new IllegalArgumentException(
          given + " " + what + " where " + wanted + (wanted == 1 ? " is" : " are") + " wanted");
    }
  }

  static void finite(double[] values, String what) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(what + " are finite numbers, not " + value);
      }
    }
  }

  /** Weights, counts of a population: finite and above 0. */
  static void positive(double[] values, String what) {
    for (double value : values) {
      if (!(value > 0 && Double.isFinite(value))) {
        throw new IllegalArgumentException(what + " are above 0, not " + value);
      }
    }
  }

  /** Group numbers, each below the number of groups. */
  static void groups(int[] groups, int number, String what) {
    for (int group : groups) {
      if (group < 0 || group >= number) {
        throw new IllegalArgumentException(what + " " + group + " of " + number);
      }
    }
  }
}
