package vn.labourmarket.titles.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;

class SoftmaxTest {
  @Property
  void theExponentialIsRightToNineDigits(@ForAll @DoubleRange(min = -30, max = 0) double x) {
    assertEquals(1, Softmax.exp(x) / StrictMath.exp(x), 1e-9);
  }

  @Property
  void probabilitiesAddToOneAndKeepTheOrder(
      @ForAll @Size(min = 2, max = 50) float @FloatRange(min = -1e6f, max = 1e6f) [] scores) {
    // Given
    float[] probabilities = scores.clone();
    // When
    Softmax.of(probabilities);
    // Then
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += probabilities[i];
      for (int j = 0; j < scores.length; j++) {
        assertTrue(scores[i] >= scores[j] || probabilities[i] <= probabilities[j]);
      }
    }
    assertEquals(1, sum, 1e-4);
  }
}
