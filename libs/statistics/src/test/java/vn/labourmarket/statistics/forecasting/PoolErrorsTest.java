package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoolErrorsTest {

  @Test
  void saysNothingOfWhatWasNotForetold() {
    double[] history = new double[20];
    Arrays.fill(history, Double.NaN);
    System.arraycopy(new double[] {9, 5, 8, 12, 10}, 0, history, 15, 5);

    double[] errors = PoolForecast.of(List.of(history), 4, 1, Combination.E6).oneStepErrors()[0];

    double[] expected = new double[20];
    Arrays.fill(expected, Double.NaN);
    expected[19] = 1;
    assertArrayEquals(expected, errors);
  }

  @Test
  void haveTheSizeOfTheNoise() {
    Random random = new Random(2);
    double[] history =
        IntStream.range(0, 60).mapToDouble(i -> 500 + 3 * random.nextGaussian()).toArray();
    history[30] = Double.NaN;

    double[] errors = PoolForecast.of(List.of(history), 4, 1, Combination.FAST).oneStepErrors()[0];

    assertTrue(Double.isNaN(errors[30]));
    double squares = Arrays.stream(errors).filter(Double::isFinite).map(it -> it * it).sum();
    assertEquals(3, Math.sqrt(squares / 59), 0.7);
  }
}
