package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ComplexSmoothingTest {

  /** The recursion as the source writes it, from every first state of a fine grid. */
  @Test
  void startsWhereTheErrorsAreLeast() {
    double[] history = {1.0, 1.3, 1.2, 1.6, 1.5, 1.9, 1.8, 2.2};
    Continuation path = ComplexSmoothing.continued(history, 1, 3);
    double real = path.parameters().get("alpha0");
    double imaginary = path.parameters().get("alpha1");
    double least = Double.POSITIVE_INFINITY;
    double next = 0;
    double afterNext = 0;
    for (double first = 0.5; first < 2; first += 0.005) {
      for (double second = -1; second < 5; second += 0.02) {
        double level = first;
        double potential = second;
        double squares = 0;
        for (double y : history) {
          double error = y - level;
          double before = level;
          level += -(1 - imaginary) * potential + (real - imaginary) * error;
          potential = before + (1 - real) * potential + (real + imaginary) * error;
          squares += error * error;
        }
        if (squares < least) {
          least = squares;
          next = level;
          afterNext = level - (1 - imaginary) * potential;
        }
      }
    }

    assertEquals(next, path.means()[0], 0.02);
    assertEquals(afterNext, path.means()[1], 0.02);
    assertEquals(Math.sqrt(least / 4), path.errors()[0], 0.01);
  }
}
