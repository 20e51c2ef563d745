package vn.labourmarket.deploy.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  private static Arguments parse(String... arguments) {
    return new Arguments(arguments, Set.of("short"), Set.of("rounds"));
  }

  @Test
  void readsFlagsAndSettings() {
    // Given
    String[] line = {"--rounds", "7", "--short"};
    // When
    Arguments arguments = parse(line);
    // Then
    assertEquals(7, arguments.number("rounds", 1));
    assertTrue(arguments.flag("short"));
    assertEquals("none", arguments.text("absent", "none"));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    // Given
    String[] misspelt = {"--round", "7"};
    // When
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> parse(misspelt));
    // Then
    assertTrue(refused.getMessage().startsWith("Unknown or incomplete option --round;"));
  }

  @Test
  void refusesASettingWithoutItsValueAndANumberThatIsNone() {
    // Given
    Arguments arguments = parse("--rounds", "many");
    // When
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> arguments.number("rounds", 1));
    // Then
    assertEquals("--rounds needs a whole number, not many", refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> parse("--rounds"));
  }
}
