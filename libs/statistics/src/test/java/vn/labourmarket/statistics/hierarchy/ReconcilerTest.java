package vn.labourmarket.statistics.hierarchy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
  private static final Hierarchy TWO_CELLS =
      Hierarchy.of(List.of(new Dimension(Map.of())), List.of(List.of("a"), List.of("b")));

  @Test
  void knowsEveryTotalOfCrossedClassifications() {
    Hierarchy hierarchy =
        Hierarchy.of(
            List.of(new Dimension(Map.of("51", "5", "52", "5")), new Dimension(Map.of())),
            List.of(List.of("51", "N"), List.of("52", "N"), List.of("51", "S")));

    double[] all = hierarchy.summed(new double[] {1, 10, 100});

    Map<List<String>, Double> figures = new java.util.HashMap<>();
    IntStream.range(0, all.length).forEach(i -> figures.put(hierarchy.nodes().get(i), all[i]));
    assertEquals(
        Map.ofEntries(
            Map.entry(List.of("*", "*"), 111.0),
            Map.entry(List.of("5", "*"), 111.0),
            Map.entry(List.of("51", "*"), 101.0),
            Map.entry(List.of("52", "*"), 10.0),
            Map.entry(List.of("*", "N"), 11.0),
            Map.entry(List.of("*", "S"), 100.0),
            Map.entry(List.of("5", "N"), 11.0),
            Map.entry(List.of("5", "S"), 100.0),
            Map.entry(List.of("51", "N"), 1.0),
            Map.entry(List.of("52", "N"), 10.0),
            Map.entry(List.of("51", "S"), 100.0)),
        figures);
    assertEquals(List.of("*", "*"), hierarchy.nodes().get(0));
    assertEquals(8, hierarchy.totals());
  }

  @Test
  void theTotalMayBeNamedAsAParent() {
    Dimension named = new Dimension(Map.of("A", "*", "B", "*"));

    Hierarchy hierarchy =
        Hierarchy.of(List.of(named, named), List.of(List.of("A", "A"), List.of("B", "A")));

    assertEquals(3, hierarchy.summed(new double[] {1, 2})[0]);
    assertThrows(IllegalArgumentException.class, () -> new Dimension(Map.of("*", "A")));
  }

  /** As many errors of as much size, of which those of one cell are known for fewer periods. */
  @Test
  void aNodeIsTrustedNoMoreBecauseFewerOfItsErrorsAreKnown() {
    Random random = new Random(8);
    double all = 0;
    double some = 0;
    for (int draw = 0; draw < 600; draw++) {
      double[][] residuals = new double[3][40];
      for (double[] row : residuals) {
        Arrays.setAll(row, t -> 10 * random.nextGaussian());
      }
      Arrays.fill(residuals[2], 0, 30, Double.NaN);

      double[] figures =
          new Reconciler(TWO_CELLS, Reconciliation.MINT, residuals)
              .reconciled(new double[] {130, 50, 50});

      all += (figures[1] - 50) / 600;
      some += (figures[2] - 50) / 600;
    }
    assertEquals(all, some, 0.5);
  }

  @Test
  void refusesCellsThatCountTwice() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Hierarchy.of(List.of(new Dimension(Map.of())), List.of(List.of("*"))));
    Dimension tree = new Dimension(Map.of("51", "5"));
    assertThrows(
        IllegalArgumentException.class,
        () -> Hierarchy.of(List.of(tree), List.of(List.of("51"), List.of("5"))));
    assertThrows(
        IllegalArgumentException.class,
        () -> Hierarchy.of(List.of(tree), List.of(List.of("51"), List.of("51"))));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Hierarchy.of(
                List.of(new Dimension(Map.of("a", "b", "b", "a"))), List.of(List.of("a"))));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Reconciler(TWO_CELLS, Reconciliation.MINT, new double[][] {{1, 2}}));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Reconciler(TWO_CELLS, Reconciliation.OLS, new double[0][])
                .reconciled(new double[] {1, Double.NaN, 2}));
  }

  /** By hand: total 12, cells 4 and 5, three too few. */
  @Test
  void sharesADiscrepancyAsTheErrorsSay() {
    double[] forecasts = {12, 4, 5};
    double[][] residuals = {{2, -2, 2, -2}, {1, 1, 1, 1}, {-1, 1, 1, -1}};

    assertArrayEquals(new double[] {9, 4, 5}, answer(Reconciliation.BOTTOM_UP, forecasts), 1e-9);
    assertArrayEquals(
        new double[] {12, 16 / 3.0, 20 / 3.0}, answer(Reconciliation.TOP_DOWN, forecasts), 1e-9);
    assertArrayEquals(new double[] {11, 5, 6}, answer(Reconciliation.OLS, forecasts), 1e-9);
    assertArrayEquals(
        new double[] {10.5, 4.75, 5.75}, answer(Reconciliation.STRUCTURAL, forecasts), 1e-9);
    // Variances 4, 1, 1: the total takes four parts of six.
    assertArrayEquals(
        new double[] {10, 4.5, 5.5},
        new Reconciler(TWO_CELLS, Reconciliation.VARIANCE, residuals).reconciled(forecasts),
        1e-9);
  }

  private static double[] answer(Reconciliation method, double[] forecasts) {
    return new Reconciler(TWO_CELLS, method, new double[0][]).reconciled(forecasts);
  }

  /** The formula with every matrix written out, and the shrinkage with every pair. */
  @Test
  void theTraceIsLeastAsTheSourceCalculatesIt() {
    Random random = new Random(3);
    double[][] residuals = new double[3][9];
    for (double[] row : residuals) {
      Arrays.setAll(row, t -> random.nextGaussian());
    }
    for (int t = 0; t < 9; t++) {
      residuals[0][t] += residuals[1][t];
    }
    double[][] covariance = shrunk(residuals);
    double[] c = {1, -1, -1};
    double[] forecasts = {12, 4, 5};
    double discrepancy = 3;
    double spread = 0;
    double[] image = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        image[i] += covariance[i][j] * c[j];
        spread += c[i] * covariance[i][j] * c[j];
      }
    }
    double[] expected = new double[3];
    for (int i = 0; i < 3; i++) {
      expected[i] = forecasts[i] - image[i] / spread * discrepancy;
    }

    double[] answer =
        new Reconciler(TWO_CELLS, Reconciliation.MINT, residuals).reconciled(forecasts);

    assertArrayEquals(expected, answer, 1e-9);
  }

  private static double[][] shrunk(double[][] residuals) {
    int times = residuals[0].length;
    double[] deviations = new double[3];
    for (int i = 0; i < 3; i++) {
      deviations[i] = Math.sqrt(Arrays.stream(residuals[i]).map(it -> it * it).sum() / times);
    }
    double noise = 0;
    double squares = 0;
    double[][] covariance = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double sum = 0;
        double sumOfSquares = 0;
        for (int t = 0; t < times; t++) {
          double product = residuals[i][t] * residuals[j][t] / deviations[i] / deviations[j];
          sum += product;
          sumOfSquares += product * product;
        }
        covariance[i][j] = sum / times * deviations[i] * deviations[j];
        if (i != j) {
          noise += (sumOfSquares - sum * sum / times) / (times * (times - 1));
          squares += sum / times * sum / times;
        }
      }
    }
    double share = Math.min(1, noise / squares);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        covariance[i][j] *= i == j ? 1 : 1 - share;
      }
    }
    return covariance;
  }

  @Property(tries = 60)
  void everyMethodAddsUpAndLeavesAloneWhatAlreadyDoes(
      @ForAll @IntRange(min = 1, max = 5) int first,
      @ForAll @IntRange(min = 1, max = 5) int second,
      @ForAll @IntRange(min = -6, max = 9) int magnitude,
      @ForAll long seed) {
    Random random = new Random(seed);
    double unit = Math.pow(10, magnitude);
    Hierarchy hierarchy = crossed(first, second);
    int n = hierarchy.nodes().size();
    double[][] residuals = new double[n][7];
    for (double[] row : residuals) {
      Arrays.setAll(row, t -> unit * random.nextGaussian());
    }
    double[] forecasts = random.doubles(n).map(it -> unit * (it * 10 - 3)).toArray();
    double[] coherent =
        hierarchy.summed(random.doubles(hierarchy.cells()).map(it -> unit * it).toArray());
    for (Reconciliation method : Reconciliation.values()) {
      Reconciler reconciler = new Reconciler(hierarchy, method, residuals);

      double[] answer = reconciler.reconciled(forecasts);
      double[] positive = reconciler.nonNegative(forecasts);

      requireCoherent(hierarchy, answer);
      requireCoherent(hierarchy, positive);
      assertTrue(Arrays.stream(positive).allMatch(it -> it >= 0), method.name());
      assertArrayEquals(coherent, reconciler.reconciled(coherent), 1e-8 * unit * n, method.name());
    }
  }

  private static void requireCoherent(Hierarchy hierarchy, double[] figures) {
    double largest = Arrays.stream(figures).map(Math::abs).max().orElse(0);
    for (double away : hierarchy.discrepancies(figures)) {
      assertEquals(0, away, 1e-9 * largest);
    }
  }

  @Test
  void theWholeIsKeptWhereCellsAreBelowZero() {
    Reconciler reconciler = new Reconciler(TWO_CELLS, Reconciliation.TOP_DOWN, new double[0][]);

    assertArrayEquals(
        new double[] {10, 10, 0}, reconciler.nonNegative(new double[] {10, 5, -6}), 1e-9);
    assertArrayEquals(
        new double[] {10, 5, 5}, reconciler.nonNegative(new double[] {10, -1, -1}), 1e-9);
  }

  /**
   * Solved as dense equations, for errors of every size, some nodes never wrong or hardly known.
   */
  @Property(tries = 60)
  void manyTotalsAreSolvedForAtOnce(
      @ForAll @IntRange(min = 2, max = 5) int first,
      @ForAll @IntRange(min = 2, max = 4) int second,
      @ForAll long seed) {
    Random random = new Random(seed);
    Hierarchy hierarchy = crossed(first, second);
    int n = hierarchy.nodes().size();
    double[][] residuals = new double[n][8];
    for (double[] row : residuals) {
      double size = random.nextInt(4) == 0 ? 0 : Math.pow(10, random.nextInt(3));
      int unknown = random.nextInt(4) == 0 ? 6 : 0;
      Arrays.setAll(row, t -> t < unknown ? Double.NaN : size * random.nextGaussian());
    }
    double[] forecasts = random.doubles(n).map(it -> 1000 * it).toArray();
    for (Covariance covariance :
        List.of(
            Covariance.variances(residuals, new double[residuals.length]),
            Covariance.shrunk(residuals))) {
      Reconciliation method =
          covariance.residuals()[0].length == 0 ? Reconciliation.VARIANCE : Reconciliation.MINT;

      double[] answer = new Reconciler(hierarchy, method, residuals).reconciled(forecasts);

      assertArrayEquals(dense(hierarchy, covariance, forecasts), answer, 1e-3, method.name());
    }
  }

  private static double[] dense(Hierarchy hierarchy, Covariance covariance, double[] forecasts) {
    double[] figures = forecasts;
    // Again for what rounding left over: elimination without exchange of rows is not exact.
    for (int round = 0; round < 6; round++) {
      figures = eliminated(hierarchy, covariance, figures);
    }
    return hierarchy.summed(Arrays.copyOfRange(figures, hierarchy.totals(), figures.length));
  }

  private static double[] eliminated(
      Hierarchy hierarchy, Covariance covariance, double[] forecasts) {
    int totals = hierarchy.totals();
    double[][] equations = new double[totals][totals + 1];
    double[] away = hierarchy.discrepancies(forecasts);
    for (int column = 0; column < totals; column++) {
      double[] unit = new double[totals];
      unit[column] = 1;
      double[] image = hierarchy.discrepancies(covariance.times(hierarchy.spread(unit)));
      for (int row = 0; row < totals; row++) {
        equations[row][column] = image[row];
      }
    }
    for (int pivot = 0; pivot < totals; pivot++) {
      equations[pivot][totals] = away[pivot];
    }
    for (int pivot = 0; pivot < totals; pivot++) {
      for (int row = 0; row < totals; row++) {
        double factor = equations[row][pivot] / equations[pivot][pivot];
        for (int column = 0; row != pivot && column <= totals; column++) {
          equations[row][column] -= factor * equations[pivot][column];
        }
      }
    }
    double[] multipliers = new double[totals];
    Arrays.setAll(multipliers, i -> equations[i][totals] / equations[i][i]);
    double[] moved = covariance.times(hierarchy.spread(multipliers));
    double[] figures = new double[forecasts.length];
    Arrays.setAll(figures, i -> forecasts[i] - moved[i]);
    return figures;
  }

  static Hierarchy crossed(int first, int second) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < first; i++) {
      for (int j = 0; j < second; j++) {
        cells.add(List.of("1" + i, "x" + j));
      }
    }
    Dimension tree = new Dimension(Map.of("10", "1", "11", "1", "12", "2", "13", "2", "14", "2"));
    return Hierarchy.of(List.of(tree, new Dimension(Map.of())), cells);
  }
}
