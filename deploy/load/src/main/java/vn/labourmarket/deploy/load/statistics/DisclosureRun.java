package vn.labourmarket.deploy.load.statistics;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import vn.labourmarket.statistics.disclosure.Attacker;
import vn.labourmarket.statistics.disclosure.LinkedTables;
import vn.labourmarket.statistics.disclosure.Suppression;
import vn.labourmarket.statistics.disclosure.Suppressor;
import vn.labourmarket.statistics.scoring.PairedBootstrap;

/**
 * Random linked tables, suppressed and attacked: how many cells are computed back, what it costs in
 * time, and in value beside the cheapest choice where that can be found.
 */
final class DisclosureRun {
  private static final int SMALL_TABLES = 60;

  /** Of one owner: three of them are alone in some cell. */
  private static final int EMPLOYERS = 80;

  private static final int[][] LARGE = {
    {22, 30, 15, 1500}, {40, 70, 30, 8000}, {70, 100, 43, 20000}
  };

  private DisclosureRun() {}

  /** Rows for tables of some ten cells beside the optimum, and for tables up to 10,000 cells. */
  static List<Row> rows() {
    List<Row> rows = new ArrayList<>(small(SMALL_TABLES));
    for (int[] size : LARGE) {
      rows.addAll(large("", RandomTables.of(7, size[0], size[1], size[2], size[3])));
      int owners = size[3] / EMPLOYERS;
      rows.addAll(
          large(
              ", " + owners + " owners",
              RandomTables.owned(7, size[0], size[1], size[2], size[3], owners)));
    }
    return rows;
  }

  /** Whether nothing is computed back, and the cost relative to the least one. */
  static List<Row> small(int number) {
    List<Double> ratios = new ArrayList<>();
    int exposed = 0;
    for (int k = 0; k < number; k++) {
      LinkedTables tables =
          RandomTables.of(1000 + k, 3 + k % 3, 3 + k / 3 % 3, 2 + k % 2, 20 + k % 5 * 15);
      Suppression ours = Suppressor.suppressed(tables);
      exposed += Attacker.exposures(tables, ours.suppressed()).size();
      if (ours.cost() > 0) {
        ratios.add(ours.cost() / SmallestSuppression.cost(tables, ours.cost()));
      }
    }
    double[] all = ratios.stream().mapToDouble(Double::doubleValue).toArray();
    double worst = ratios.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    PairedBootstrap.Estimate mean =
        new PairedBootstrap(20261123, 999)
            .of(all.length, drawn -> PairedBootstrap.mean(all, drawn));
    String variant = ratios.size() + " small tables";
    return List.of(
        row(variant, "cells computed back", exposed, 0),
        new Row(
            "disclosure",
            variant,
            "mean cost",
            mean.value(),
            mean.low(),
            mean.high(),
            "least",
            1.0),
        row(variant, "greatest cost", worst, 1.5));
  }

  private static List<Row> large(String owners, LinkedTables tables) {
    long before = cpu();
    Suppression ours = Suppressor.suppressed(tables);
    long between = cpu();
    int exposed = Attacker.exposures(tables, ours.suppressed()).size();
    double attack = (cpu() - between) / 1e9;
    String variant = tables.cells().size() + " cells" + owners;
    return List.of(
        row(variant, "cells computed back", exposed, 0),
        row(variant, "CPU seconds to suppress", (between - before) / 1e9, 10),
        row(variant, "CPU seconds to attack", attack, 10));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Row row(String variant, String measure, double value, double most) {
    return new Row("disclosure", variant, measure, value, value, value, "may be", most);
  }
}
