package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ArimaTest {

  /** Against the covariance that follows from a long moving average. */
  @Property(tries = 100)
  void theLikelihoodIsThatOfTheWholeCovariance(
      @ForAll @DoubleRange(min = -0.8, max = 0.8) double first,
      @ForAll @DoubleRange(min = -0.1, max = 0.1) double second,
      @ForAll @DoubleRange(min = -0.9, max = 0.9) double theta,
      @ForAll @IntRange(min = 0, max = 4) int gap) {
    double[] ar = {first, second};
    double[] ma = new double[gap + 1];
    ma[gap] = theta;
    double[] values = {0.3, -1.2, 0.8, 1.9, -0.4, 0.1, 0.7, -1.5, 2.2, 0.6};
    double[] psi = new double[600];
    for (int j = 0; j < psi.length; j++) {
      psi[j] = (j == 0 ? 1 : 0) + (j == gap + 1 ? theta : 0);
      psi[j] += (j > 0 ? first * psi[j - 1] : 0) + (j > 1 ? second * psi[j - 2] : 0);
    }
    int n = values.length;
    double[][] covariance = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        int lag = Math.abs(i - k);
        for (int j = 0; j + lag < psi.length; j++) {
          covariance[i][k] += psi[j] * psi[j + lag];
        }
      }
    }
    double[][] root = Cholesky.factor(covariance);
    double logDeterminant = 0;
    double[] white = new double[n];
    for (int i = 0; i < n; i++) {
      logDeterminant += 2 * Math.log(root[i][i]);
      double rest = values[i];
      for (int k = 0; k < i; k++) {
        rest -= root[i][k] * white[k];
      }
      white[i] = rest / root[i][i];
    }

    ArmaLikelihood likelihood = new ArmaLikelihood(ar, ma, n + 3, n);

    assertTrue(likelihood.isPositive());
    assertEquals(logDeterminant, likelihood.logDeterminant(), 1e-6);
    assertArrayEquals(white, likelihood.whitened(values), 1e-6);
  }

  @Test
  void continuesALineByDifferences() {
    double[] history = IntStream.range(0, 24).mapToDouble(i -> 50 + 3 * i).toArray();

    Forecast forecast = ForecastMethods.arima().forecast(history, 4, 3);

    assertArrayEquals(
        new double[] {122, 125, 128},
        forecast.points().stream().mapToDouble(ForecastPoint::mean).toArray(),
        1e-6);
    assertEquals(0, forecast.points().get(2).standardError(), 1e-9);
  }

  @Test
  void findsAStrongFirstOrder() {
    Random random = new Random(11);
    double[] history = new double[240];
    for (int i = 1; i < history.length; i++) {
      history[i] = 0.7 * history[i - 1] + random.nextGaussian();
    }
    for (int i = 0; i < history.length; i++) {
      history[i] += 100;
    }

    Forecast forecast = ForecastMethods.arima().forecast(history, 1, 40);

    // Far ahead it is back at the mean with the spread of the process, 1 / sqrt(1 - 0.49)
    assertEquals(0.0, forecast.parameters().get("d"));
    assertEquals(100, forecast.points().get(39).mean(), 0.6);
    assertEquals(1.4, forecast.points().get(39).standardError(), 0.25);
    assertEquals(1, forecast.points().get(0).standardError(), 0.12);
  }

  @Test
  void takesAStrongSeasonToTheYearBefore() {
    double[] year = {-20, 25, -12, 9};
    Random random = new Random(12);
    double[] history =
        IntStream.range(0, 40)
            .mapToDouble(i -> 100 + 0.5 * i + year[i % 4] + random.nextGaussian())
            .toArray();

    Forecast forecast = ForecastMethods.arima().forecast(history, 4, 4);

    assertEquals(1.0, forecast.parameters().get("D"));
    for (int i = 0; i < 4; i++) {
      assertEquals(120 + 0.5 * i + year[i], forecast.points().get(i).mean(), 3);
    }
  }
}
