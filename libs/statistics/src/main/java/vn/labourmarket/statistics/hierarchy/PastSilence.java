package vn.labourmarket.statistics.hierarchy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How far cells below a total would have been off, had they been silent as long before as they are
 * now and been taken to grow as those did that report: from the same season of the last year with a
 * figure, each period with a figure taken for the one in which the total's history ends.
 *
 * <p>Errors are shares of the cell's mean, one at most. Where a history is too short for its whole
 * silence they are those of fewer years, and grow by the root of the time.
 */
final class PastSilence {
  /** Fewer errors say little. */
  private static final int FEWEST = 4;

  private final double[][] cells;
  private final int[] first;
  private final int[] last;
  private final int[] below;
  private final int season;
  private final int end;
  private final Map<Integer, double[]> growth = new HashMap<>();
  private final Map<Integer, Double> usual = new HashMap<>();

  /**
   * @param last period of each cell's last figure, -1 where it has none
   * @param below cells of the total
   * @param end the last period in which the total is known
   */
  PastSilence(double[][] cells, int[] first, int[] last, int[] below, int season, int end) {
    this.cells = cells;
    this.first = first;
    this.last = last;
    this.below = below;
    this.season = season;
    this.end = end;
  }

  /** One per period, NaN where there is none; none at all where there are fewer than four. */
  double[] errors(int cell) {
    for (int years = years(cell); years > 0; years--) {
      double[] errors = errors(cell, years);
      if (Arrays.stream(errors).filter(it -> !Double.isNaN(it)).count() >= FEWEST) {
        double longer = Math.sqrt((double) years(cell) / years);
        return Arrays.stream(errors).map(it -> longer * it).toArray();
      }
    }
    return new double[0];
  }

  /** What all cells are off in the mean square; as much as they are where nothing is known. */
  double usual(int cell) {
    return usual.computeIfAbsent(years(cell), this::usualAfter);
  }

  private double usualAfter(int silent) {
    for (int years = silent; years > 0; years--) {
      double squares = 0;
      int count = 0;
      for (int cell : below) {
        for (double error : errors(cell, years)) {
          squares += Double.isNaN(error) ? 0 : error * error;
          count += Double.isNaN(error) ? 0 : 1;
        }
      }
      if (count >= FEWEST) {
        return Math.min(1, Math.sqrt(squares / count * silent / years));
      }
    }
    return 1;
  }

  /** From the end back to a season that the cell has reported. */
  private int years(int cell) {
    return (end - last[cell] + season - 1) / season;
  }

  private double[] errors(int cell, int years) {
    double[] errors = new double[cells[cell].length];
    Arrays.fill(errors, Double.NaN);
    double mean =
        Arrays.stream(cells[cell]).filter(it -> !Double.isNaN(it)).average().orElse(Double.NaN);
    double[] grown = growth.computeIfAbsent(years, this::growth);
    for (int t = first[cell] + years * season; t <= last[cell]; t++) {
      double error = (cells[cell][t] - cells[cell][t - years * season] * grown[t]) / mean;
      errors[t] = Math.max(-1, Math.min(1, error));
    }
    return errors;
  }

  /** Of those that report at the end, by period; NaN where they had been nothing. */
  private double[] growth(int years) {
    double[] growth = new double[cells[0].length];
    for (int t = 0; t < growth.length; t++) {
      double now = 0;
      double then = 0;
      for (int cell : below) {
        if (last[cell] >= end && first[cell] <= t - years * season) {
          now += cells[cell][t];
          then += cells[cell][t - years * season];
        }
      }
      growth[t] = then > 0 ? now / then : Double.NaN;
    }
    return growth;
  }
}
