package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenarios 1 to 3: what a leader reads about the first quarter of 2021. */
@ExtendWith(SuiteExtension.class)
class EnrollmentProgressIT {
  private final World world;

  EnrollmentProgressIT(World world) {
    this.world = world;
  }

  @Test
  void showsPlanAndSamePeriodPercentagesOfTheFirstQuarter() {
    // Given
    EnrollmentYear province = EnrollmentYear.of2021(world);
    province.hasFirstQuarterOf2020();

    // When
    province.hasFirstQuarterOf2021();

    // Then
    World.eventually(
        () -> {
          Indicator plan = province.indicator("PLAN_PCT", "2021-Q1");
          assertEquals("13.2", plan.value());
          assertEquals("4618", plan.numerator());
          assertEquals("34985", plan.denominator());
          assertEquals("30367", province.indicator("REMAINING", "2021-Q1").value());
          Indicator before = province.indicator("SAME_PERIOD_PCT", "2021-Q1");
          assertEquals("107.7", before.value());
          assertEquals("4288", before.denominator());
          assertEquals("330", before.difference());
        });
    JsonNode report = province.progressReport("2021-Q1");
    assertEquals("13.2", report.at("/total/planPct").asText());
    assertEquals("107.7", report.at("/total/samePeriodPct").asText());
    assertEquals("330", report.at("/total/difference").asText());
    assertEquals("30367", report.at("/total/remaining").asText());
  }

  @Test
  void saysThatThereIsNoBaseInsteadOfZero() {
    // Given
    EnrollmentYear province = EnrollmentYear.of2021(world);

    // When
    province.hasFirstQuarterOf2021();

    // Then
    World.eventually(
        () -> {
          assertEquals("13.2", province.indicator("PLAN_PCT", "2021-Q1").value());
          Indicator before = province.indicator("SAME_PERIOD_PCT", "2021-Q1");
          assertEquals("null", before.value());
          assertEquals("NO_BASE", before.reason());
        });
  }
}
