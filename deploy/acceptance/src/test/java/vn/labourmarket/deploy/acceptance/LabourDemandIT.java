package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenario 19: the occupations of an answer add to its total, or it is not taken. */
@ExtendWith(SuiteExtension.class)
class LabourDemandIT {
  private final LabourAuthority authority;
  private final EmployerSystem employer;
  private final JsonNode round;

  LabourDemandIT(World world) {
    Area area = world.untouchedTerritory(1).today();
    authority = world.administrator().labourAuthority(area);
    employer = world.administrator().employerSystem(authority.registersEmployerIn(area), area);
    round = authority.opensRoundIn(area, "2026-H2");
  }

  @Test
  void acceptsAnAnswerThatAddsUp() {
    // Given
    JsonNode draft = employer.answers(round, 120, Map.of("72", 70, "75", 35, "93", 15));

    // When
    JsonNode accepted = authority.accepts(employer.submits(draft).taken());

    // Then
    assertEquals("ACCEPTED", accepted.path("status").asText());
  }

  @Test
  void refusesAnAnswerThatDoesNotAddUp() {
    // Given
    JsonNode draft = employer.answers(round, 120, Map.of("72", 70, "75", 35, "93", 13));

    // When
    JsonNode violation = employer.submits(draft).refusedFor(422, "DEMAND_SUM_MISMATCH");

    // Then
    String message = violation.path("message").asText();
    assertTrue(message.contains("118") && message.contains("120"), message);
  }
}
