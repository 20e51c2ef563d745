package vn.labourmarket.deploy.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleTest {
  private static final long MILLI = 1_000_000;

  @Test
  void givesTheSmallestValueThatTheShareDoesNotExceed() {
    // Given
    Sample sample = new Sample();
    LongStream.rangeClosed(1, 100).map(it -> (101 - it) * MILLI).forEach(sample::add);
    // When
    double half = sample.millis(0.50);
    // Then
    assertEquals(50, half);
    assertEquals(99, sample.millis(0.99));
    assertEquals(100, sample.millis(1));
    assertEquals(1, sample.millis(0.001));
  }

  @Test
  void keepsEveryValueWhenItGrows() {
    // Given
    Sample first = new Sample();
    Sample second = new Sample();
    new Random(7).longs(10_000, 0, MILLI).forEach(first::add);
    second.add(5 * MILLI);
    // When
    first.addAll(second);
    // Then
    assertEquals(10_001, first.size());
    assertEquals(5, first.millis(1));
    assertTrue(first.millis(0.9999) < 1);
  }

  @Test
  void hasNoPercentileWithoutValues() {
    // Given
    Sample empty = new Sample();
    // When
    double half = empty.millis(0.50);
    // Then
    assertTrue(Double.isNaN(half));
  }
}
