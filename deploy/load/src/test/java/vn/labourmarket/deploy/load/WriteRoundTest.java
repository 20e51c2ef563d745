package vn.labourmarket.deploy.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WriteRoundTest {
  private static WriteRound between(double before, double after) {
    ClosedLoop.Result writes = new ClosedLoop.Result(10, 12_000, new Sample(), Map.of());
    return new WriteRound(before, after, writes, Map.of(), 0);
  }

  @Test
  void comparesWithTheMeanOfTheLimitBeforeAndAfter() {
    // Given
    WriteRound round = between(5_900, 6_100);
    // When
    double ratio = round.ratio();
    // Then
    assertEquals(0.2, ratio, 1e-9);
    assertTrue(round.isSteady());
  }

  @Test
  void doesNotTrustARoundDuringWhichTheMachineChanged() {
    // Given
    WriteRound round = between(8_000, 6_000);
    // When
    boolean steady = round.isSteady();
    // Then
    assertFalse(steady);
  }
}
