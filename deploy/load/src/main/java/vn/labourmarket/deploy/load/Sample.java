package vn.labourmarket.deploy.load;

import java.util.Arrays;

/** Measured durations, growing without boxing. Not for use by two threads. */
public final class Sample {
  private long[] values = new long[1 << 12];
  private int size;

  void add(long nanos) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size] = nanos;
    size++;
  }

  void addAll(Sample other) {
    for (int i = 0; i < other.size; i++) {
      add(other.values[i]);
    }
  }

  public int size() {
    return size;
  }

  /**
   * The smallest value that at least this share of the values does not exceed, in milliseconds.
   *
   * @param share above 0, at most 1
   * @return NaN without values
   */
  public double millis(double share) {
    if (size == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * size) - 1] / 1e6;
  }
}
