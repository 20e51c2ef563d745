package vn.labourmarket.statistics.hierarchy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Ways in which all nodes may come out together over all steps. Each cell errs around its
 * reconciled mean by its own distribution, steps together as the errors held back did, and totals
 * are added from the cells.
 *
 * <p>Cells err together for two reasons. What the errors of one step share is drawn from them, as
 * their shrunk correlation has it. Beyond that all cells share one score, as much of it as makes
 * the totals, those of many cells most, as unsure as their own forecasts say: a shock to all is in
 * every total, but can't be seen in any pair of cells. That share is our own way, not a published
 * one.
 *
 * @param means of the cells by step
 * @param away by how much cells differ from them, by draw, step and cell: so much smaller than
 *     figures may be that four bytes hold it
 * @param silent which cells have fallen silent
 * @param off by which share of their means these are off besides, by draw and cell; empty where
 *     none is silent
 * @param whole whether figures are whole numbers
 */
record JointDraws(
    Hierarchy hierarchy,
    double[][] means,
    float[][][] away,
    Silence silent,
    float[][] off,
    boolean whole) {
  private static final float[] NONE = {};

  /**
   * @param means reconciled, by step and node
   * @param whole whether the cells of every draw are whole numbers
   */
  static JointDraws of(
      Hierarchy hierarchy,
      BaseForecasts base,
      double[][] means,
      ForecastPlan plan,
      Silence silent,
      boolean whole) {
    int totals = hierarchy.totals();
    double[][] errors = Arrays.copyOfRange(base.errors(), totals, base.errors().length);
    Covariance together = Covariance.shrunk(errors).correlation();
    double[] common = new double[plan.horizon()];
    Arrays.setAll(common, step -> common(hierarchy, base, together, step));
    SplittableRandom seeds = new SplittableRandom(plan.seed());
    // One generator for each draw: the order in which threads take them changes nothing.
    SplittableRandom[] random = new SplittableRandom[plan.draws()];
    Arrays.setAll(random, draw -> seeds.split());
    float[][][] away = new float[plan.draws()][plan.horizon()][];
    double[][] cells = new double[plan.horizon()][];
    Arrays.setAll(
        cells, step -> Arrays.copyOfRange(means[step], totals, totals + hierarchy.cells()));
    IntStream.range(0, away.length)
        .parallel()
        .forEach(
            draw -> {
              double[][] scores = scores(base, together, common, random[draw]);
              for (int step = 0; step < scores.length; step++) {
                double[] figures = new double[errors.length];
                for (int cell = 0; cell < figures.length; cell++) {
                  figures[cell] =
                      base.outcome(totals + cell, step)
                          .at(
                              means[step][totals + cell],
                              scores[step][cell],
                              random[draw].nextGaussian());
                }
                away[draw][step] = kept(figures, cells[step], whole, random[draw].nextDouble());
              }
            });
    // Drawn last and added last: without silent cells all is as if there were no such thing.
    float[][] off = new float[plan.draws()][];
    Arrays.setAll(off, draw -> silent.drawn(seeds.split()));
    return new JointDraws(hierarchy, cells, away, silent, off, whole);
  }

  /**
   * Which share of every cell's score all have in common: for each total what its own variance
   * exceeds that of its cells by, against what it would be if they had but one score; totals weigh
   * as many as the cells they are like.
   */
  private static double common(
      Hierarchy hierarchy, BaseForecasts base, Covariance errors, int step) {
    int totals = hierarchy.totals();
    double shares = 0;
    double weights = 0;
    for (int total = 0; total < totals; total++) {
      double sum = 0;
      double alone = 0;
      double chance = 0;
      double together = 0;
      double[] drawn = new double[errors.residuals()[0].length];
      for (int cell : hierarchy.below(total)) {
        Outcome outcome = base.outcome(totals + cell, step);
        double size = outcome.sharedDeviation();
        sum += size;
        alone += size * size;
        chance += outcome.deviation() * outcome.deviation() - size * size;
        together += size * size * errors.diagonal()[cell];
        for (int t = 0; t < drawn.length; t++) {
          drawn[t] += size * errors.residuals()[cell][t];
        }
      }
      for (double each : drawn) {
        together += each * each;
      }
      double most = sum * sum - together;
      double deviation = base.outcome(total, step).deviation();
      if (deviation > 0 && most > 0) {
        double weight = sum * sum / alone - 1;
        double share = (deviation * deviation - chance - together) / most;
        shares += weight * Math.max(-1, Math.min(1, share));
        weights += weight;
      }
    }
    return weights > 0 ? Math.max(0, shares / weights) : 0;
  }

  private static double[][] scores(
      BaseForecasts base, Covariance together, double[] common, RandomGenerator random) {
    double[][] drawn = new double[common.length][];
    double[] all = new double[common.length];
    for (int step = 0; step < drawn.length; step++) {
      drawn[step] = together.drawn(random);
      all[step] = random.nextGaussian();
    }
    double[][] scores = new double[common.length][drawn[0].length];
    double[] own = new double[common.length];
    for (int cell = 0; cell < drawn[0].length; cell++) {
      for (int step = 0; step < own.length; step++) {
        own[step] = drawn[step][cell];
      }
      for (int step = 0; step < own.length; step++) {
        scores[step][cell] =
            Math.sqrt(1 - common[step]) * base.score(step, own)
                + Math.sqrt(common[step]) * base.score(step, all);
      }
    }
    return scores;
  }

  /**
   * Whole numbers by systematic rounding: each figure goes down or up, up with the probability of
   * its fraction, and every stretch of cells keeps its sum to within one.
   */
  private static float[] kept(double[] cells, double[] means, boolean whole, double offset) {
    float[] kept = new float[cells.length];
    double sum = offset;
    for (int i = 0; i < cells.length; i++) {
      double before = Math.floor(sum);
      sum += cells[i];
      kept[i] = (float) ((whole ? Math.floor(sum) - before : cells[i]) - means[i]);
    }
    return kept;
  }

  /** Figures of all nodes at one step, a row for each node, in the order of the draws. */
  double[][] nodes(int step) {
    double[][] figures = new double[hierarchy.nodes().size()][];
    IntStream.range(0, figures.length)
        .parallel()
        .forEach(node -> figures[node] = figures(node, step, true));
    return figures;
  }

  /** Whether a node is silent, or a total of cells one of which is. */
  boolean isSilent(int node) {
    return silent.isAmong(cells(node));
  }

  /** As if what silent cells are taken to be had been observed. */
  double[] asIfObserved(int node, int step) {
    return figures(node, step, false);
  }

  /** Figures of one node, a row for each draw with a figure per step. */
  double[][] paths(int node) {
    double[][] paths = new double[away.length][means.length];
    for (int step = 0; step < means.length; step++) {
      double[] figures = figures(node, step, true);
      for (int draw = 0; draw < paths.length; draw++) {
        paths[draw][step] = figures[draw];
      }
    }
    return paths;
  }

  private int[] cells(int node) {
    int totals = hierarchy.totals();
    return node < totals ? hierarchy.below(node) : new int[] {node - totals};
  }

  private double[] figures(int node, int step, boolean unsure) {
    double[] figures = new double[away.length];
    int[] cells = cells(node);
    for (int draw = 0; draw < figures.length; draw++) {
      for (int cell : cells) {
        figures[draw] += cell(draw, step, cell, unsure ? off[draw] : NONE);
      }
    }
    return figures;
  }

  private double cell(int draw, int step, int cell, float[] shares) {
    double figure = means[step][cell] + away[draw][step][cell];
    if (shares.length > 0) {
      figure += shares[cell] * means[step][cell];
    }
    return Math.max(0, whole ? Math.rint(figure) : figure);
  }
}
