package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NormalTest {
  @Test
  void agreesWithTheTables() {
    assertEquals(0.5, Normal.cumulative(0), 1e-7);
    assertEquals(0.9, Normal.cumulative(1.2815515655), 1e-7);
    assertEquals(0.025, Normal.cumulative(-1.9599639845), 1e-7);
    assertEquals(1, Normal.cumulative(40), 1e-12);
  }
}
