package vn.labourmarket.deploy.local.demo.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ApportionmentTest {
  @Test
  void givesTheRemainderToTheLargestFractions() {
    assertArrayEquals(new long[] {4, 3, 3}, Apportionment.split(10, new double[] {1.2, 1, 1}));
  }

  @Test
  void neverLosesAPerson() {
    for (long total = 0; total < 500; total++) {
      // When
      long[] parts = Apportionment.split(total, new double[] {0.3, 1.7, 0.01, 2.2, 0.9});

      // Then
      assertEquals(total, Arrays.stream(parts).sum());
    }
  }
}
