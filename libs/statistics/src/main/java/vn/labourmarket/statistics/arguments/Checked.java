package vn.labourmarket.statistics.arguments;

/** What estimates and scores ask of their arguments: an {@link IllegalArgumentException} else. */
public final class Checked {
  private Checked() {}

  public static void length(int wanted, int given, String what) {
    if (wanted != given) {
      throw new IllegalArgumentException(
          given + " " + what + " where " + wanted + (wanted == 1 ? " is" : " are") + " wanted");
    }
  }

  public static void finite(double[] values, String what) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(what + " are finite numbers, not " + value);
      }
    }
  }

  /** Weights, counts of a population: finite and above 0. */
  public static void positive(double[] values, String what) {
    for (double value : values) {
      if (!(value > 0 && Double.isFinite(value))) {
        throw new IllegalArgumentException(what + " are above 0, not " + value);
      }
    }
  }

  /** Weights of replicates, or after adjustments: finite, at least 0. */
  public static void notNegative(double[] values, String what) {
    for (double value : values) {
      if (!(value >= 0 && Double.isFinite(value))) {
        throw new IllegalArgumentException(what + " are at least 0, not " + value);
      }
    }
  }

  /** Group numbers, each below the number of groups. */
  public static void groups(int[] groups, int number, String what) {
    for (int group : groups) {
      if (group < 0 || group >= number) {
        throw new IllegalArgumentException(what + " " + group + " of " + number);
      }
    }
  }

  /** The common length of arrays that are not empty and hold finite numbers. */
  public static int sameLength(double[] first, double[]... others) {
    if (first.length == 0) {
      throw new IllegalArgumentException("at least one value is wanted");
    }
    finite(first, "values");
    for (double[] other : others) {
      length(first.length, other.length, "values");
      finite(other, "values");
    }
    return first.length;
  }

  /** A probability strictly between 0 and 1. */
  public static void probability(double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException("a probability lies between 0 and 1, not at " + value);
    }
  }
}
