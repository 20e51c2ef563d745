package vn.labourmarket.statistics.scoring;

/** What every score asks of its arrays. */
final class Checked {
  private Checked() {}

  /** The common length of arrays that are not empty and hold finite numbers. */
  static int length(double[] first, double[]... others) {
    finite(first);
    for (double[] other : others) {
      if (other.length != first.length) {
        throw new IllegalArgumentException(
            "arrays of one length are wanted, not " + first.length + " and " + other.length);
      }
      finite(other);
    }
    return first.length;
  }

  private static void finite(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("at least one value is wanted");
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("finite numbers are wanted, not " + value);
      }
    }
  }

  /** A probability strictly between 0 and 1. */
  static void probability(double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException("a probability lies between 0 and 1, not at " + value);
    }
  }
}
