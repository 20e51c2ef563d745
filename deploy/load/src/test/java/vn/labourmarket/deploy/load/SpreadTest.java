package vn.labourmarket.deploy.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void takesTheMiddleOfAnOddNumberOfRounds() {
    // Given
    List<Double> rounds = List.of(1_030.0, 990.0, 1_200.0);
    // When
    Spread spread = Spread.of(rounds);
    // Then
    assertEquals(new Spread(990, 1_030, 1_200), spread);
    assertEquals("1030 (990–1200)", spread.text(0));
  }

  @Test
  void takesTheMeanOfTheTwoMiddleOnesOfAnEvenNumber() {
    // Given
    List<Double> rounds = List.of(4.0, 1.0, 2.0, 3.0);
    // When
    Spread spread = Spread.of(rounds);
    // Then
    assertEquals(2.5, spread.median());
  }
}
