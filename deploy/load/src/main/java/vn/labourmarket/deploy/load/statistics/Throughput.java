package vn.labourmarket.deploy.load.statistics;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vn.labourmarket.statistics.forecasting.Combination;
import vn.labourmarket.statistics.forecasting.Forecast;
import vn.labourmarket.statistics.forecasting.PoolForecast;
import vn.labourmarket.statistics.hierarchy.Dimension;
import vn.labourmarket.statistics.hierarchy.Hierarchy;
import vn.labourmarket.statistics.hierarchy.Reconciler;
import vn.labourmarket.statistics.hierarchy.Reconciliation;

/**
 * How long all cells of a province take, totals included: forecasts with calibrated intervals,
 * errors of one step, reconciled figures of every step. Series are made up: five years of a level
 * that wanders, a season and chance.
 */
final class Throughput {
  private static final int QUARTERS = 20;
  private static final int SEASON = 4;
  private static final int HORIZON = 8;

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Throughput() {}

  private record Size(int occupations, int groups, int areas, double limit, double fastLimit) {}

  /**
   * @param large 100,000 series instead of 15,000
   */
  static List<Row> rows(boolean large, List<Combination> combinations) {
    Size size = large ? new Size(480, 48, 37, 600, 120) : new Size(130, 13, 20, 90, 20);
    Hierarchy hierarchy = hierarchy(size);
    List<double[]> histories = histories(hierarchy);
    List<Row> rows = new ArrayList<>();
    for (Combination combination : combinations) {
      long begin = System.nanoTime();
      long spent = SYSTEM.getProcessCpuTime();
      published(hierarchy, histories, combination);
      double seconds = (System.nanoTime() - begin) / 1e9;
      double work = (SYSTEM.getProcessCpuTime() - spent) / 1e9;
      double limit = combination == Combination.FAST ? size.fastLimit() : size.limit();
      String variant = String.format(Locale.ROOT, "%d series", histories.size());
      String name = combination.methodName();
      rows.add(row(variant, name + " seconds", seconds, "may be", limit));
      // Whatever else the machine does; the aim is for two processors.
      rows.add(row(variant, name + " seconds of CPU", work, "may be", 2 * limit));
    }
    return rows;
  }

  private static Row row(String variant, String measure, double value, String peer, double limit) {
    return new Row("throughput", variant, measure, value, value, value, peer, limit);
  }

  private static double[][] published(
      Hierarchy hierarchy, List<double[]> histories, Combination combination) {
    PoolForecast pool = PoolForecast.of(histories, SEASON, HORIZON, combination);
    List<Forecast> forecasts = pool.forecasts();
    Reconciler reconciler = new Reconciler(hierarchy, Reconciliation.MINT, pool.oneStepErrors());
    double[][] figures = new double[HORIZON][];
    IntStream.range(0, HORIZON)
        .parallel()
        .forEach(
            step ->
                figures[step] =
                    reconciler.nonNegative(
                        forecasts.stream()
                            .mapToDouble(it -> it.points().get(step).mean())
                            .toArray()));
    return figures;
  }

  private static Hierarchy hierarchy(Size size) {
    Map<String, String> groups = new HashMap<>();
    List<List<String>> cells = new ArrayList<>();
    for (int occupation = 0; occupation < size.occupations(); occupation++) {
      groups.put("o" + occupation, "g" + occupation % size.groups());
      for (int area = 0; area < size.areas(); area++) {
        for (int level = 0; level < 4; level++) {
          cells.add(List.of("o" + occupation, "a" + area, "q" + level));
        }
      }
    }
    Dimension flat = new Dimension(Map.of());
    return Hierarchy.of(List.of(new Dimension(groups), flat, flat), cells);
  }

  private static List<double[]> histories(Hierarchy hierarchy) {
    SplittableRandom random = new SplittableRandom(20261123);
    double[][] cells = new double[hierarchy.cells()][QUARTERS];
    for (double[] cell : cells) {
      double level = Math.exp(2 + 1.5 * random.nextGaussian());
      double phase = random.nextDouble() * Math.PI;
      for (int t = 0; t < QUARTERS; t++) {
        level *= Math.exp(0.05 * random.nextGaussian());
        double season = 1 + 0.2 * Math.sin(phase + t * Math.PI / 2);
        cell[t] = Math.max(0, Math.rint(level * season + Math.sqrt(level) * random.nextGaussian()));
      }
    }
    double[][] nodes = new double[hierarchy.nodes().size()][QUARTERS];
    for (int t = 0; t < QUARTERS; t++) {
      int at = t;
      double[] summed = hierarchy.summed(Arrays.stream(cells).mapToDouble(it -> it[at]).toArray());
      for (int node = 0; node < nodes.length; node++) {
        nodes[node][t] = summed[node];
      }
    }
    return Arrays.asList(nodes);
  }
}
