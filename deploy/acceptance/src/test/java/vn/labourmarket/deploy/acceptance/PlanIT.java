package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenarios 4 and 5: amendments of a plan, and reports that take an unregistered one for true. */
@ExtendWith(SuiteExtension.class)
class PlanIT {
  private final Territory territory;
  private final EduAuthority authority;
  private final Leader leader;
  private final SchoolSystem school;

  PlanIT(World world) {
    territory = world.untouchedTerritory(1);
    authority = world.eduAuthorityOf(territory);
    leader = world.leaderOf(territory);
    school = world.schoolIn(territory.today(), authority);
  }

  @Test
  void comparesWithTheAmendedPlanAndStillWithTheFirst() {
    // Given
    JsonNode plan = authority.registersPlanOf(school, 2026, 1_200);
    authority.acceptsIntakeOf(school, "2026-Q1", 300);
    World.eventually(() -> assertEquals("25.0", planPct().value()));

    // When
    JsonNode amended =
        school.amends(plan, 1_500, "15/QĐ", "2026-05-20", "Mở thêm hai lớp Điện công nghiệp");
    JsonNode registered = authority.registers(amended);

    // Then
    World.eventually(() -> assertEquals("20.0", planPct().value()));
    assertEquals("25.0", planPct().ofFirstPlan());
    JsonNode versions = school.versionsOf(registered);
    assertEquals(2, versions.size());
    assertEquals(
        "1200 SUPERSEDED, 1500 REGISTERED",
        "%s, %s".formatted(described(versions, 1), described(versions, 2)));
    assertEquals("15/QĐ", of(versions, 2).path("decisionNo").asText());
  }

  @Test
  void refusesAReportThatStatesAPlanNobodyRegistered() {
    // Given
    authority.registersPlanOf(school, 2026, 1_200);
    JsonNode report = school.drafts(ReportForm.ofIntake("2026-Q1", 0, 300).statingPlan(1_500));

    // When
    JsonNode violation = school.submitsReport(report).refusedFor(422, "PLAN_NOT_REGISTERED");

    // Then
    assertEquals("/statedPlan", violation.path("pointer").asText());
    assertTrue(violation.path("message").asText().contains("1.500"));
    assertTrue(violation.path("message").asText().contains("1.200"));
  }

  private Indicator planPct() {
    return leader.indicator("PLAN_PCT", territory.today(), "2026-Q1");
  }

  private static String described(JsonNode versions, int number) {
    JsonNode version = of(versions, number);
    return version.path("total").asText() + " " + version.path("status").asText();
  }

  private static JsonNode of(JsonNode versions, int number) {
    return StreamSupport.stream(versions.spliterator(), false)
        .filter(it -> it.path("planVersion").asInt() == number)
        .findFirst()
        .orElseThrow();
  }
}
