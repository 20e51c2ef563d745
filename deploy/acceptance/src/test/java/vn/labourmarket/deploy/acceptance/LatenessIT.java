package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenario 6: the 25th of April ends at 17:00 UTC, for Viet Nam is seven hours ahead. */
@ExtendWith(SuiteExtension.class)
class LatenessIT {
  private static final Instant LAST_SECOND = Instant.parse("2026-04-25T16:59:59Z");

  private final World world;

  LatenessIT(World world) {
    this.world = world;
  }

  @BeforeEach
  void needsAClockOfItsOwn() {
    Assumptions.assumeTrue(
        world.suite().hasOwnClock(), "skipped: the clock of a running suite is not turned");
  }

  @AfterEach
  void turnsTheClockBack() throws IOException {
    world.suite().resetClock();
  }

  @Test
  void isOnTimeInTheLastSecondAndLateInTheNext() throws IOException {
    // Given
    Territory territory = world.untouchedTerritory(1);
    EduAuthority authority = world.eduAuthorityOf(territory);
    SchoolSystem punctual = world.schoolIn(territory.today(), authority);
    SchoolSystem late = world.schoolIn(territory.today(), authority);
    world.suite().setClock(LAST_SECOND);
    JsonNode first = punctual.drafts(ReportForm.ofIntake("2026-M04", 0, 10));
    JsonNode second = late.drafts(ReportForm.ofIntake("2026-M04", 0, 10));

    // When
    JsonNode onTime = punctual.submitsReport(first).taken();
    world.suite().setClock(LAST_SECOND.plusSeconds(1));
    JsonNode afterwards = late.submitsReport(second).taken();

    // Then
    assertFalse(onTime.path("receivedLate").asBoolean());
    assertEquals(0, onTime.path("daysLate").asInt());
    assertEquals("2026-04-25T16:59:59Z", onTime.path("dueAt").asText());
    assertTrue(afterwards.path("receivedLate").asBoolean());
    assertEquals(1, afterwards.path("daysLate").asInt());
  }
}
