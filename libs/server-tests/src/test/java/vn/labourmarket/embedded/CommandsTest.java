package vn.labourmarket.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTest {
  @Test
  void killsWhatHangsTogetherWithWhatHoldsItsOutputOpen() {
    // Given
    List<String> hangs = List.of("sh", "-c", "echo begun; sleep 3600 & wait");

    // When
    IllegalStateException failure =
        assertThrows(IllegalStateException.class, () -> Commands.run(hangs, Duration.ofSeconds(2)));

    // Then
    assertEquals("sh failed: killed after PT2S; begun", failure.getMessage());
  }

  @Test
  void tellsWhatAFailedProgramSaid() {
    // When
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () -> Commands.run(List.of("sh", "-c", "echo no such thing >&2; exit 3")));

    // Then
    assertTrue(failure.getMessage().endsWith("failed: no such thing"), failure.getMessage());
  }
}
