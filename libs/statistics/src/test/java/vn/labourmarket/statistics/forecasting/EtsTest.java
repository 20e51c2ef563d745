package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EtsTest {
  private static final EtsModel HOLT_WINTERS =
      new EtsModel(true, EtsModel.Trend.LINEAR, EtsModel.Season.MULTIPLIED);

  @Test
  void hasTheFifteenStableFormsAndNineOfThem() {
    assertEquals(
        List.of(
            "ANN", "AAN", "AAdN", "ANA", "AAA", "AAdA", "MNN", "MAN", "MAdN", "MNA", "MAA", "MAdA",
            "MNM", "MAM", "MAdM"),
        EtsModel.ALL.stream().map(EtsModel::toString).toList());
    assertEquals(9, EtsModel.FEWER.size());
    assertTrue(EtsModel.ALL.containsAll(EtsModel.FEWER));
  }

  @Test
  void continuesAGrowingSeasonThatMultiplies() {
    double[] year = {0.8, 1.2, 0.9, 1.1};
    Random random = new Random(5);
    double[] all =
        IntStream.range(0, 44)
            .mapToDouble(i -> (100 + 5 * i) * year[i % 4] * (1 + 0.004 * random.nextGaussian()))
            .toArray();

    Forecast forecast = ForecastMethods.ets().forecast(java.util.Arrays.copyOf(all, 36), 4, 8);

    EtsModel model = EtsModel.ALL.get(forecast.parameters().get("model").intValue());
    assertEquals(EtsModel.Season.MULTIPLIED, model.season());
    for (int i = 0; i < 8; i++) {
      assertEquals(1, forecast.points().get(i).mean() / all[36 + i], 0.02);
    }
  }

  @Test
  void addsASeasonWhereValuesAreBelowZero() {
    double[] year = {-20, 25, -12, 9};
    Random random = new Random(6);
    double[] history =
        IntStream.range(0, 36).mapToDouble(i -> year[i % 4] + random.nextGaussian()).toArray();

    Forecast forecast = ForecastMethods.ets().forecast(history, 4, 4);

    assertEquals("ANA", EtsModel.ALL.get(forecast.parameters().get("model").intValue()).toString());
    assertArrayEquals(
        year, forecast.points().stream().mapToDouble(ForecastPoint::mean).toArray(), 1.5);
  }

  /** The recursion as the book writes it, and every first state near the fitted one. */
  @Test
  void noOtherFirstStateOfAMultipliedSeasonFitsBetter() {
    double[] history = {82, 118, 93, 108, 97, 141, 109, 131, 113, 165, 122, 148};
    double[] weights = {0.3, 0.2, 0.4};
    double[] start = {80, 4, 0.8, 1.2, 0.9};

    EtsFilter filter = new EtsFilter(HOLT_WINTERS, weights, 4);
    EtsFilter.Run run = filter.run(history, filter.run(history, start).first());

    double deviance = byTheBook(history, weights, run.first());
    assertEquals(deviance, run.deviance(), 1e-9);
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      double[] aside = run.first().clone();
      int k = random.nextInt(aside.length);
      aside[k] *= 1 + 0.05 * random.nextGaussian();
      // Least squares with the weights of the fit is near the likelihood's peak, not on it.
      assertTrue(byTheBook(history, weights, aside) > deviance - 0.1);
    }
  }

  private static double byTheBook(double[] history, double[] weights, double[] first) {
    double alpha = weights[0];
    double beta = alpha * weights[1];
    double gamma = (1 - alpha) * weights[2];
    double level = first[0];
    double trend = first[1];
    double[] seasons = {first[2], first[3], first[4], 4 - first[2] - first[3] - first[4]};
    double squares = 0;
    double logs = 0;
    for (int t = 0; t < history.length; t++) {
      double base = level + trend;
      double season = seasons[t % 4];
      double error = history[t] / (base * season) - 1;
      level = base * (1 + alpha * error);
      trend += beta * base * error;
      seasons[t % 4] = season * (1 + gamma * error);
      squares += error * error;
      logs += Math.log(base * season);
    }
    return history.length * Math.log(squares) + 2 * logs;
  }
}
