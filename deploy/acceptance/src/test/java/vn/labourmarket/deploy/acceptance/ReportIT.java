package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenarios 8, 9 and 10: a report that does not add up, one that comes back, one revised later. */
@ExtendWith(SuiteExtension.class)
class ReportIT {
  private final World world;

  ReportIT(World world) {
    this.world = world;
  }

  @Test
  void tellsWhatTheClosingStockMustBe() {
    // Given
    SchoolSystem school = school();
    JsonNode report = school.drafts(ReportForm.ofIntake("2026-Q1", 500, 120).leaving(80, 10, 540));

    // When
    JsonNode violation = school.submitsReport(report).refusedFor(422, "STOCK_MISMATCH");

    // Then
    assertEquals("/lines/0/enrolledEnd", violation.path("pointer").asText());
    assertTrue(violation.path("message").asText().contains("530"));
  }

  @Test
  void keepsTheLatenessOfTheFirstSubmissionThroughAReturn() {
    // Given
    Territory territory = world.untouchedTerritory(1);
    EduAuthority authority = world.eduAuthorityOf(territory);
    SchoolSystem school = world.schoolIn(territory.today(), authority);
    JsonNode submitted = school.submitsIntake("2021-Q1", 120);
    JsonNode returned =
        authority.returns(submitted, "SUM_ERROR", "Tổng số tuyển mới chưa khớp với sổ đăng ký.");

    // When
    JsonNode edited = school.edits(returned, ReportForm.ofIntake("2021-Q1", 0, 118));
    JsonNode again = school.submitsReport(edited).taken();

    // Then
    assertEquals("RETURNED", returned.path("status").asText());
    assertEquals("SUM_ERROR", returned.at("/returned/reasons/0").asText());
    assertEquals("SUBMITTED", again.path("status").asText());
    assertEquals(2, again.path("reportVersion").asInt());
    assertTrue(again.path("receivedLate").asBoolean());
    assertEquals(submitted.path("daysLate"), again.path("daysLate"));
    assertEquals(submitted.path("firstSubmittedAt"), again.path("firstSubmittedAt"));
    assertEquals(120, school.version(again, 1).taken().path("intake").asInt());
  }

  @Test
  void replacesTheAcceptedFigureAndKeepsTheOldVersionReadable() {
    // Given
    EnrollmentYear province = EnrollmentYear.of2021(world);
    province.hasFirstQuarterOf2020();
    JsonNode accepted = province.hasFirstQuarterOf2021();
    World.eventually(() -> assertEquals("4618", planPct(province).numerator()));

    // When
    SchoolSystem school = province.lastSchool();
    JsonNode reopened = province.authority().reopens(accepted);
    JsonNode edited = school.edits(reopened, ReportForm.ofIntake("2021-Q1", 400, 402));
    JsonNode revised = province.authority().accepts(school.submitsReport(edited).taken());

    // Then
    World.eventually(
        () -> {
          assertEquals("4600", planPct(province).numerator());
          assertEquals("13.1", planPct(province).value());
          assertEquals("107.3", province.indicator("SAME_PERIOD_PCT", "2021-Q1").value());
        });
    assertEquals(402, revised.path("acceptedIntake").asInt());
    assertEquals(420, school.version(revised, 1).taken().path("intake").asInt());
    assertEquals(-18, world.suite().kafka().map(it -> deltaOn(it, revised)).orElse(-18));
  }

  private static int deltaOn(String broker, JsonNode report) {
    try (Topic topic = new Topic(broker, "enrollment.report.v1")) {
      return topic.lastOf(report.path("id").asText()).payload().path("delta").asInt();
    }
  }

  private static Indicator planPct(EnrollmentYear province) {
    return province.indicator("PLAN_PCT", "2021-Q1");
  }

  private SchoolSystem school() {
    Territory territory = world.untouchedTerritory(1);
    return world.schoolIn(territory.today(), world.eduAuthorityOf(territory));
  }
}
