package vn.labourmarket.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.labourmarket.statistics.counts.CountForecast;
import vn.labourmarket.statistics.counts.CountTable;
import vn.labourmarket.statistics.disclosure.Classification;
import vn.labourmarket.statistics.disclosure.Contributions;
import vn.labourmarket.statistics.disclosure.Suppression;
import vn.labourmarket.statistics.forecasting.Forecast;
import vn.labourmarket.statistics.forecasting.HistoryFlag;
import vn.labourmarket.statistics.hierarchy.Dimension;
import vn.labourmarket.statistics.hierarchy.NodeForecast;
import vn.labourmarket.statistics.hierarchy.SeriesTable;
import vn.labourmarket.statistics.scoring.Calibration;
import vn.labourmarket.statistics.smallarea.AreaEstimates;
import vn.labourmarket.statistics.survey.Design;

/** What others do to an array that they gave or got changes no record that is shared. */
class ArraysOfRecordsTest {

  @Test
  void designsKeepTheirWeights() {
    int[] strata = {0, 0};
    double[] populations = {4};
    double[] weights = {2, 2};
    Design design = new Design(strata, populations, weights);

    strata[0] = 9;
    populations[0] = 9;
    weights[0] = 9;
    design.strata()[1] = 9;
    design.populations()[0] = 9;
    design.weights()[1] = 9;

    assertArrayEquals(new int[] {0, 0}, design.strata());
    assertArrayEquals(new double[] {4}, design.populations());
    assertArrayEquals(new double[] {2, 2}, design.weights());
  }

  @Test
  void countTablesKeepTheirCounts() {
    int[] rows = {0};
    int[] columns = {0};
    double[][] counts = {{3, 4}};
    CountTable table = new CountTable(rows, columns, counts);

    rows[0] = 9;
    columns[0] = 9;
    counts[0][0] = -9;
    table.rows()[0] = 9;
    table.columns()[0] = 9;
    table.counts()[0][1] = -9;

    assertArrayEquals(new int[] {0}, table.rows());
    assertArrayEquals(new int[] {0}, table.columns());
    assertArrayEquals(new double[] {3, 4}, table.counts()[0]);
  }

  @Test
  void tablesOfSeriesAndForecastsKeepTheirs() {
    double[][] histories = {{3, 4}};
    SeriesTable table =
        new SeriesTable(
            List.of(new Dimension(Map.of())), List.of(List.of("a")), histories, 4, false);
    double[] errors = {1, 2};
    Set<HistoryFlag> flags = EnumSet.of(HistoryFlag.GAPS);
    CountForecast counted = new CountForecast(List.of(), flags, errors);
    NodeForecast node = new NodeForecast(List.of("a"), "some", flags, List.of());
    Map<String, Double> parameters = new HashMap<>(Map.of("a", 1.0));
    Forecast forecast = new Forecast("some", parameters, 0, flags, List.of());

    histories[0][0] = -9;
    table.histories()[0][1] = -9;
    errors[0] = 9;
    counted.oneStepErrors()[1] = 9;
    flags.add(HistoryFlag.ALL_ZERO);
    parameters.clear();

    assertArrayEquals(new double[] {3, 4}, table.histories()[0]);
    assertArrayEquals(new double[] {1, 2}, counted.oneStepErrors());
    assertEquals(Set.of(HistoryFlag.GAPS), forecast.flags());
    assertEquals(Set.of(HistoryFlag.GAPS), counted.flags());
    assertEquals(Set.of(HistoryFlag.GAPS), node.flags());
    assertEquals(Map.of("a", 1.0), forecast.parameters());
    assertThrows(UnsupportedOperationException.class, () -> forecast.flags().clear());
    assertThrows(UnsupportedOperationException.class, () -> forecast.parameters().clear());
    // A hundred thousand forecasts of a pool have the same: what nobody changes need not be copied.
    Forecast other = new Forecast("some", forecast.parameters(), 0, flags, List.of());
    assertSame(forecast.parameters(), other.parameters());
  }

  @Test
  void classificationsKeepTheirParents() {
    int[] parents = {-1, 0};
    Classification classification = new Classification(List.of("all", "a"), parents);

    parents[1] = 7;
    classification.parents()[1] = 7;

    assertArrayEquals(new int[] {-1, 0}, classification.parents());
  }

  @Test
  void contributionsKeepTheLargest() {
    double[] largest = {6, 4};
    Contributions contributions = new Contributions(10, 2, largest, null);

    largest[0] = 0;
    contributions.largest()[1] = 0;

    assertArrayEquals(new double[] {6, 4}, contributions.largest());
  }

  @Test
  void suppressionsStay() {
    boolean[] suppressed = {true, true};
    Suppression suppression = new Suppression(suppressed, 0, List.of());

    suppressed[0] = false;
    suppression.suppressed()[1] = false;

    assertArrayEquals(new boolean[] {true, true}, suppression.suppressed());
  }

  @Test
  void calibrationsAndAreasKeepTheirNumbers() {
    double[] numbers = {0.5, 0.75};
    Calibration calibration = new Calibration(numbers, numbers);
    AreaEstimates areas = new AreaEstimates(1, numbers, List.of());

    numbers[0] = 9;
    calibration.nominal()[1] = 9;
    calibration.observed()[1] = 9;
    areas.coefficients()[1] = 9;

    double[] kept = {0.5, 0.75};
    assertArrayEquals(kept, calibration.nominal());
    assertArrayEquals(kept, calibration.observed());
    assertArrayEquals(kept, areas.coefficients());
  }
}
