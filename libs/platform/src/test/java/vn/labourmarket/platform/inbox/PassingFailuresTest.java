package vn.labourmarket.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassingFailuresTest {
  @Test
  void triesAgainWhatTheNextAttemptMaySurvive() {
    assertEquals(
        List.of(),
        List.of("08006", "40001", "40P01", "53300", "57P01", "58030", "55P03", "25006").stream()
            .filter(state -> !PassingFailures.include(new SQLException("", state)))
            .toList());
  }

  @Test
  void givesUpOnWhatTheEventItselfCauses() {
    assertEquals(
        List.of(),
        List.of("23505", "22P02", "42P01", "25P02").stream()
            .filter(state -> PassingFailures.include(new SQLException("", state)))
            .toList());
    assertEquals(false, PassingFailures.include(new IllegalArgumentException("bug")));
    assertEquals(false, PassingFailures.include(new SQLException("no state")));
  }

  @Test
  void looksBehindWhatAHandlerWrapsAroundTheFailure() {
    SQLException lost = new SQLException("", "08006");
    assertEquals(
        true, PassingFailures.include(new IllegalStateException(new IOException("x", lost))));
  }
}
