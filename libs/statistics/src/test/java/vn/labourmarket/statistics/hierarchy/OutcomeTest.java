package vn.labourmarket.statistics.hierarchy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.labourmarket.statistics.forecasting.Combination;

/** How nodes may come out of which little is known. */
class OutcomeTest {
  private static final ForecastPlan PLAN =
      new ForecastPlan(4, Combination.FAST, Reconciliation.MINT, 400, 7);

  @Test
  void whatWas0ComesToSomethingAsRarelyAsItSays() {
    Outcome rare = new Outcome.Rare(0.1, 40);
    Random random = new Random(7);
    double sum = 0;
    double squares = 0;
    int zeros = 0;
    for (int draw = 0; draw < 100_000; draw++) {
      double figure = rare.at(rare.mean(), random.nextGaussian(), random.nextGaussian());
      sum += figure / 100_000;
      squares += figure * figure / 100_000;
      zeros += figure == 0 ? 1 : 0;
    }

    assertEquals(90_000, zeros, 400);
    assertEquals(4, sum, 0.2);
    assertEquals(rare.deviation(), Math.sqrt(squares - sum * sum), 0.8);
  }

  @Test
  void aTotalOfZerosIsAsUnsureAsItsCellsTogether() {
    Outcome.Rare cell = new Outcome.Rare(0.0122, 100);

    Outcome.Rare total = cell.sum(20);

    assertEquals(20 * cell.mean(), total.mean(), 1e-9);
    double together = Math.sqrt(20) * cell.deviation();
    assertEquals(together, total.deviation(), 0.02 * together);
  }

  /** By its own chance a mean of .6 would be 23,000 once in 38,000 draws. */
  @Test
  void reconciledToMoreItComesMoreOften() {
    Outcome rare = new Outcome.Rare(2.6e-5, 100);
    Random random = new Random(7);
    double sum = 0;
    int comes = 0;
    for (int draw = 0; draw < 200_000; draw++) {
      double figure = rare.at(0.6, random.nextGaussian(), random.nextGaussian());
      sum += figure / 200_000;
      comes += figure > 0 ? 1 : 0;
    }

    assertEquals(0.006 * 200_000, comes, 150);
    assertEquals(0.6, sum, 0.1);
    assertEquals(0, rare.at(0, 3, 8), "nothing is left of it");
  }

  /** A province of zeros beside one of forty cells of 100, three quarters known. */
  @Test
  void aProvinceOfZerosMakesTheOtherNoSurer() {
    List<List<String>> cells = new ArrayList<>();
    double[][] histories = new double[60][3];
    Random random = new Random(4);
    Map<String, String> provinces = new HashMap<>();
    for (int cell = 0; cell < 60; cell++) {
      cells.add(List.of("c" + (100 + cell)));
      provinces.put("c" + (100 + cell), cell < 40 ? "a" : "b");
      double size = cell < 40 ? 100 : 0;
      Arrays.setAll(histories[cell], t -> size * (1 + 0.05 * random.nextGaussian()));
    }
    List<Dimension> one = List.of(new Dimension(provinces));

    HierarchicalForecast forecast =
        HierarchicalForecast.of(new SeriesTable(one, cells, histories, 4, false), PLAN);

    double whole = deviation(forecast.paths(0));
    assertTrue(whole > 0.8 * 4000, "as unsure as it is large: " + whole);
  }

  private static double deviation(double[][] paths) {
    double mean = Arrays.stream(paths).mapToDouble(it -> it[0]).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(paths).mapToDouble(it -> Math.pow(it[0] - mean, 2)).average().orElseThrow());
  }

  /** Three quarters of 40 cells of about 100 and of 20 cells of 0. */
  @Test
  void zerosOfTablesWithoutALongHistoryDoNotLiftTheirTotals() {
    List<List<String>> cells = new ArrayList<>();
    double[][] histories = new double[60][3];
    Random random = new Random(4);
    for (int cell = 0; cell < 60; cell++) {
      cells.add(List.of("c" + (100 + cell)));
      double size = cell < 40 ? 100 : 0;
      Arrays.setAll(histories[cell], t -> size * (1 + 0.05 * random.nextGaussian()));
    }
    List<Dimension> one = List.of(new Dimension(Map.of()));

    HierarchicalForecast forecast =
        HierarchicalForecast.of(new SeriesTable(one, cells, histories, 4, false), PLAN);

    NodePoint whole = forecast.nodes().get(0).points().get(0);
    double drawn =
        Arrays.stream(forecast.paths(0)).mapToDouble(it -> it[0]).average().orElseThrow();
    assertEquals(4000, whole.mean(), 0.02 * 4000);
    assertEquals(whole.mean(), drawn, 0.05 * 4000);
    double zeros = 0;
    for (NodeForecast node : forecast.nodes().subList(41, 61)) {
      zeros += node.points().get(0).mean();
    }
    assertTrue(zeros > 0 && zeros < 0.02 * 4000, "who knows, but not much: " + zeros);
  }

  /**
   * Twenty cells of 0 in three quarters; two that came to 40 after one, and were there in the next
   * or not. Of 42 chances two were taken.
   */
  @Test
  void whatCameToStayIsThereTheMoreOftenTheLater() {
    double chance = 2.5 / 43;
    double[] stayed = zerosBeside(40);
    double[] gone = zerosBeside(0);

    assertEquals(40 * chance, stayed[0], 1e-9);
    assertEquals(stayed[0], gone[0]);
    double stay = (2 + chance) / 3;
    assertEquals(40 * (chance * stay + (1 - chance) * chance), stayed[1], 1e-9);
    double leave = chance / 3;
    assertEquals(40 * (chance * leave + (1 - chance) * chance), gone[1], 1e-9);
    assertTrue(stayed[3] > 2 * stayed[0] && gone[3] < stayed[0]);
  }

  /** What a cell of 0 is taken to be before it is reconciled, by step. */
  private static double[] zerosBeside(double next) {
    List<List<String>> cells = new ArrayList<>();
    double[][] histories = new double[62][3];
    Random random = new Random(4);
    for (int cell = 0; cell < 62; cell++) {
      cells.add(List.of("c" + (100 + cell)));
      double size = cell < 40 ? 100 : 0;
      Arrays.setAll(histories[cell], t -> size * (1 + 0.05 * random.nextGaussian()));
      if (cell >= 60) {
        histories[cell] = new double[] {0, 40, next};
      }
    }
    SeriesTable table =
        new SeriesTable(List.of(new Dimension(Map.of())), cells, histories, 4, false);
    return HierarchicalForecast.of(table, PLAN).nodes().get(41).points().stream()
        .mapToDouble(NodePoint::base)
        .toArray();
  }

  /** Two cells that err alike, of which one never changed, are 30 above their total. */
  @Test
  void whatNeverChangedTakesItsPartOfADiscrepancyAsItIsUnsure() {
    Hierarchy hierarchy =
        Hierarchy.of(List.of(new Dimension(Map.of())), List.of(List.of("a"), List.of("b")));
    Random random = new Random(2);
    double[][] residuals = new double[3][400];
    for (int t = 0; t < 400; t++) {
      residuals[0][t] = 10 * random.nextGaussian();
      residuals[1][t] = 10 * random.nextGaussian();
    }
    double[] least = {0, 0, 100};
    double[] forecasts = {170, 100, 100};

    for (Reconciliation method : List.of(Reconciliation.VARIANCE, Reconciliation.MINT)) {
      double[] known = new Reconciler(hierarchy, method, residuals, least).reconciled(forecasts);
      double[] sure = new Reconciler(hierarchy, method, residuals).reconciled(forecasts);

      assertEquals(90, known[2], 1.5, method + "");
      assertTrue(sure[2] > 99, "else it would not have moved at all");
    }
  }
}
