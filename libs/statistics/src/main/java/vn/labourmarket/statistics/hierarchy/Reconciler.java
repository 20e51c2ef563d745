package vn.labourmarket.statistics.hierarchy;

import org.jspecify.annotations.Nullable;

/**
 * Makes forecasts of cells and totals, each made by itself, add up. Immutable; answers of one
 * object may be asked by several threads.
 *
 * <p>Source: S. L. Wickramasuriya, G. Athanasopoulos, R. J. Hyndman, Optimal forecast
 * reconciliation through trace minimization, Journal of the American Statistical Association 114
 * (2019): {@code ỹ = ŷ − W C'(C W C')⁻¹ C ŷ}, where {@code C ŷ} is each total less its cells and
 * {@code W} the covariance of the errors. The equations are solved by conjugate gradients without
 * forming a matrix.
 */
public final class Reconciler {
  private static final double TOLERANCE = 1e-14;
  private static final int MOST_STEPS = 1_000;

  /** Figures add up when no total is off by more than this share of the largest. */
  private static final double COHERENT = 1e-10;

  private static final int REFINEMENTS = 6;

  private final Hierarchy hierarchy;
  private final Reconciliation method;
  private final @Nullable Covariance covariance;
  private final double[] preconditioner;

  /**
   * @param residuals errors of one step of each node, one row per node in the hierarchy's order,
   *     all of one length of at least 2 periods, NaN where there is none, where {@link
   *     Reconciliation#needsResiduals}; else not looked at. Errors of two nodes count as less alike
   *     than they are where one has fewer of them: by the root of the share that it has
   * @throws IllegalArgumentException for other residuals than that
   */
  public Reconciler(Hierarchy hierarchy, Reconciliation method, double[][] residuals) {
    this(hierarchy, method, residuals, new double[residuals.length]);
  }

  /**
   * @param least variances that nodes are known to have, whatever their residuals were: one that
   *     never changed did not err so far
   */
  Reconciler(Hierarchy hierarchy, Reconciliation method, double[][] residuals, double[] least) {
    this.hierarchy = hierarchy;
    this.method = method;
    if (method.needsResiduals()) {
      requireRows(residuals);
    }
    this.covariance =
        switch (method) {
          case BOTTOM_UP, TOP_DOWN -> null;
          case OLS -> Covariance.equal(hierarchy);
          case STRUCTURAL -> Covariance.structural(hierarchy);
          case VARIANCE -> Covariance.variances(residuals, least);
          case MINT -> Covariance.shrunk(residuals, least);
        };
    this.preconditioner =
        covariance == null ? new double[0] : covariance.ofDiscrepancies(hierarchy);
  }

  private void requireRows(double[][] residuals) {
    if (residuals.length != hierarchy.nodes().size()) {
      throw new IllegalArgumentException("one row of residuals per node");
    }
    for (double[] row : residuals) {
      if (row.length < 2 || row.length != residuals[0].length) {
        throw new IllegalArgumentException("residuals of the same periods, at least two");
      }
      for (double residual : row) {
        if (Double.isInfinite(residual)) {
          throw new IllegalArgumentException("finite residuals, or NaN where there is none");
        }
      }
    }
  }

  /**
   * Figures that add up at every node, as near to the forecasts as their errors allow.
   *
   * @param forecasts one finite figure per node, totals first
   * @throws IllegalArgumentException for another number of figures or one that is none
   */
  public double[] reconciled(double[] forecasts) {
    return hierarchy.summed(cells(forecasts));
  }

  /**
   * As {@link #reconciled}, without figures below zero: cells below are set to zero before they are
   * added.
   *
   * <p>Source: F. Di Fonzo, D. Girolimetto, Spatio-temporal reconciliation of solar forecasts,
   * Solar Energy 251 (2023).
   */
  public double[] nonNegative(double[] forecasts) {
    double[] cells = cells(forecasts);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Math.max(0, cells[i]);
    }
    return hierarchy.summed(cells);
  }

  private double[] cells(double[] forecasts) {
    if (forecasts.length != hierarchy.nodes().size()) {
      throw new IllegalArgumentException("one figure per node");
    }
    for (double forecast : forecasts) {
      if (!Double.isFinite(forecast)) {
        throw new IllegalArgumentException("finite figures only");
      }
    }
    int totals = hierarchy.totals();
    double[] cells = java.util.Arrays.copyOfRange(forecasts, totals, forecasts.length);
    if (covariance != null) {
      double[] moved = moved(forecasts, covariance);
      System.arraycopy(moved, totals, cells, 0, cells.length);
    } else if (method == Reconciliation.TOP_DOWN) {
      double sum = 0;
      for (double cell : cells) {
        sum += Math.max(0, cell);
      }
      for (int i = 0; i < cells.length; i++) {
        double share = sum == 0 ? 1.0 / cells.length : Math.max(0, cells[i]) / sum;
        cells[i] = forecasts[0] * share;
      }
    }
    return cells;
  }

  /** Solves again for what rounding left over; errors of too unequal size count by their number. */
  private double[] moved(double[] forecasts, Covariance errors) {
    double largest = 0;
    for (double forecast : forecasts) {
      largest = Math.max(largest, Math.abs(forecast));
    }
    double[] figures = forecasts.clone();
    double before = Double.POSITIVE_INFINITY;
    for (int round = 0; round <= REFINEMENTS; round++) {
      double[] away = hierarchy.discrepancies(figures);
      double furthest = 0;
      for (double each : away) {
        furthest = Math.max(furthest, Math.abs(each));
      }
      // As near as rounding lets it come, or near enough at last.
      boolean better = furthest < before / 2 && round < REFINEMENTS;
      if (furthest == 0 || (!better && furthest <= COHERENT * largest)) {
        return figures;
      }
      before = furthest;
      double[] move = errors.times(hierarchy.spread(multipliers(away, errors)));
      for (int i = 0; i < figures.length; i++) {
        figures[i] -= move[i];
      }
    }
    Reconciler plain = new Reconciler(hierarchy, Reconciliation.STRUCTURAL, new double[0][]);
    return method == Reconciliation.STRUCTURAL ? figures : plain.reconciled(forecasts);
  }

  /** Solves for the multipliers of the totals by conjugate gradients. */
  private double[] multipliers(double[] discrepancies, Covariance errors) {
    double[] rest = discrepancies.clone();
    double[] solution = new double[rest.length];
    double[] scaled = scaled(rest);
    double[] direction = scaled.clone();
    double product = product(rest, scaled);
    double enough = TOLERANCE * TOLERANCE * product;
    for (int step = 0; step < MOST_STEPS && product > enough; step++) {
      double[] image = hierarchy.discrepancies(errors.times(hierarchy.spread(direction)));
      double length = product / product(direction, image);
      for (int i = 0; i < rest.length; i++) {
        solution[i] += length * direction[i];
        rest[i] -= length * image[i];
      }
      scaled = scaled(rest);
      double next = product(rest, scaled);
      for (int i = 0; i < rest.length; i++) {
        direction[i] = scaled[i] + next / product * direction[i];
      }
      product = next;
    }
    return solution;
  }

  private double[] scaled(double[] values) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = values[i] / preconditioner[i];
    }
    return scaled;
  }

  private static double product(double[] first, double[] second) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }
}
