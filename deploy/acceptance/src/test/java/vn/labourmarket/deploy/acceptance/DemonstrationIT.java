package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a newcomer finds after {@code deploy/run --demo}. */
@ExtendWith(SuiteExtension.class)
@EnabledIfEnvironmentVariable(
    named = "SUITE_DEMO",
    matches = "true",
    disabledReason = "skipped: SUITE_DEMO does not say that the demonstration is loaded")
class DemonstrationIT {
  private static final String LOADER = "vn.labourmarket.deploy.local.demo.Demonstration";

  private final World world;
  private final Caller everyone;
  private Area phuTho = new Area("", "");

  DemonstrationIT(World world) {
    this.world = world;
    this.everyone = world.administrator().caller();
  }

  @BeforeEach
  void findsPhuThoOfToday() {
    phuTho =
        everyone.list("areas?level=PROVINCE&validAt=2025-07-01").stream()
            .filter(it -> it.path("code").asText().equals("25"))
            .map(it -> new Area(it.path("id").asText(), "25"))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void showsTheRealTotalsOfPhuThoAndThatTheRestIsInvented() {
    // When
    JsonNode report = everyone.get("reports/R1?period=2021-Q1&area=" + phuTho.id()).taken();

    // Then
    assertEquals("4618", report.at("/total/intake").asText());
    assertEquals("34985", report.at("/total/plan").asText());
    assertEquals("13.2", report.at("/total/planPct").asText());
    assertEquals("107.7", report.at("/total/samePeriodPct").asText());
    assertEquals("30367", report.at("/total/remaining").asText());
    assertTrue(report.path("demonstration").asBoolean());
  }

  @Test
  void loadingItAgainChangesNothing() throws IOException, InterruptedException {
    // Given
    List<String> before = figures();

    // When
    ProcessBuilder loader = new ProcessBuilder(Packages.java(LOADER)).inheritIO();
    loader.environment().put("GATEWAY_URL", world.suite().gateway().toString());
    loader.environment().put("ADMIN_KEY", world.suite().adminKey());
    int exit = loader.start().waitFor();

    // Then
    assertEquals(0, exit);
    assertEquals(before, figures());
  }

  private List<String> figures() {
    return List.of(
        everyone.get("datasets/enrollment/data?format=csv").complete(),
        everyone.get("datasets/demand/data?format=csv").complete(),
        everyone.get("datasets/vacancies/data?format=csv").complete());
  }
}
