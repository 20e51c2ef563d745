package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PooledRegressionTest {

  @Test
  void findsMostExamplesLineDespiteAWildOne() {
    double[][] inputs = new double[41][];
    double[] targets = new double[41];
    for (int i = 0; i < 41; i++) {
      inputs[i] = new double[] {1, i};
      targets[i] = 3 + 2 * i;
    }
    targets[40] = -5000;

    RobustLine line = RobustLine.fitted(inputs, targets, 0, 0.3, 30);

    assertArrayEquals(new double[] {3, 2}, line.coefficients(), 0.05);
  }

  @Test
  void theRidgeShrinksTheSlopeButNotTheConstant() {
    // Slope (x'y)/(x'x + 1) = 4/(2 + 1), first round with weights of one; the constant stays 5
    RobustLine line =
        RobustLine.fitted(
            new double[][] {{1, -1}, {1, 0}, {1, 1}}, new double[] {3, 5, 7}, 1, 0.3, 1);

    assertArrayEquals(new double[] {5, 4 / 3.0}, line.coefficients(), 1e-12);
  }

  @Test
  void aShortSeriesFollowsWhatThePoolDoes() {
    // Given lines of several slopes, and one with six values
    List<double[]> pool = new ArrayList<>();
    for (int slope = 1; slope <= 12; slope++) {
      pool.add(line(100, slope, 24));
    }
    pool.add(line(50, 2, 6));

    Forecast forecast = PooledRegression.forecast(pool, 4, 4).get(12);

    double[] means = forecast.points().stream().mapToDouble(ForecastPoint::mean).toArray();
    assertArrayEquals(new double[] {62, 64, 66, 68}, means, 0.3);
    assertEquals(Set.of(HistoryFlag.SHORT_HISTORY), forecast.flags());
  }

  @Test
  void aPoolWithHardlyAWindowAnswersNaively() {
    Forecast forecast = PooledRegression.forecast(List.of(line(10, 1, 12)), 1, 2).get(0);

    assertEquals(Set.of(HistoryFlag.NOT_FITTED), forecast.flags());
    assertEquals(21, forecast.points().get(1).mean());
  }

  @Provide
  Arbitrary<List<double[]>> pools() {
    return Arbitraries.doubles()
        .between(-100, 1000)
        .array(double[].class)
        .ofMinSize(0)
        .ofMaxSize(30)
        .list()
        .ofMaxSize(12);
  }

  @Property(tries = 200)
  void theOrderOfTheSeriesChangesNothing(@ForAll("pools") List<double[]> pool) {
    List<double[]> reversed = new ArrayList<>(pool);
    Collections.reverse(reversed);

    List<Forecast> forth = PooledRegression.forecast(pool, 4, 6);
    List<Forecast> back = new ArrayList<>(PooledRegression.forecast(reversed, 4, 6));

    Collections.reverse(back);
    assertEquals(pool.size(), forth.size());
    for (int i = 0; i < pool.size(); i++) {
      assertEquals(forth.get(i).flags(), back.get(i).flags());
      for (int step = 0; step < forth.get(i).points().size(); step++) {
        double mean = forth.get(i).points().get(step).mean();
        assertTrue(Double.isFinite(mean));
        assertEquals(mean, back.get(i).points().get(step).mean(), 1e-6 * largest(pool.get(i)));
      }
    }
  }

  private static double largest(double[] values) {
    return 1 + Arrays.stream(values).map(Math::abs).max().orElse(0);
  }

  private static double[] line(double start, double slope, int length) {
    return IntStream.range(0, length).mapToDouble(i -> start + slope * i).toArray();
  }
}
