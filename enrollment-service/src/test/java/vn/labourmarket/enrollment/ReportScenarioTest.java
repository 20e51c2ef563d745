package vn.labourmarket.enrollment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestClock;

/** The acceptance scenarios of enrollment reports, through HTTP and Kafka. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ReportScenarioTest {

  @AfterEach
  void realTime() {
    TestClock.reset();
  }

  /** Scenario 5. */
  @Test
  void refusesAReportThatStatesAPlanNobodyRegistered() {
    // Given
    School school = School.in(Reference.PHU_THO);
    school.registered(school.plan(2026, 1200));
    Response drafted =
        school.drafted(
            Json.with(school.report("ENR_Q", "2026-Q1", School.line(0, 300)), "statedPlan", 1500));

    // When
    Response refused = school.head.transition(School.path(drafted) + "/submission", drafted);

    // Then
    refused
        .then()
        .statusCode(422)
        .body("code", equalTo("PLAN_NOT_REGISTERED"))
        .body("violations[0].pointer", equalTo("/statedPlan"))
        .body(
            "detail", equalTo("Chỉ tiêu 1.500 chưa được báo cáo điều chỉnh (đang đăng ký 1.200)"));
    drafted
        .then()
        .body("status", equalTo("DRAFT"))
        .body("violations.code", contains("PLAN_NOT_REGISTERED"));
  }

  /** Scenario 6. */
  @Test
  void countsLatenessInVietnameseDays() {
    School onTime = School.in(Reference.PHU_THO);
    School late = School.in(Reference.PHU_THO);

    TestClock.set("2026-04-25T16:59:59Z");
    Response lastSecond = onTime.submitted(onTime.report("ENR_MONTHLY", "2026-M04"));
    TestClock.set("2026-04-25T17:00:00Z");
    Response nextDay = late.submitted(late.report("ENR_MONTHLY", "2026-M04"));

    lastSecond
        .then()
        .body("dueAt", equalTo("2026-04-25T16:59:59Z"))
        .body("receivedLate", equalTo(false))
        .body("daysLate", equalTo(0));
    nextDay.then().body("receivedLate", equalTo(true)).body("daysLate", equalTo(1));
  }

  /** Scenario 8. */
  @Test
  void namesTheStockThatTheCountsLeadTo() {
    // Given
    School school = School.in(Reference.PHU_THO);
    Map<String, Object> line =
        Json.with(School.line(500, 120), "graduates", 80, "dropout", 10, "enrolledEnd", 540);
    Response drafted = school.drafted(school.report("ENR_Q", "2026-Q1", line));

    // When
    Response refused = school.head.transition(School.path(drafted) + "/submission", drafted);

    // Then
    refused
        .then()
        .statusCode(422)
        .body("code", equalTo("STOCK_MISMATCH"))
        .body("violations[0].pointer", equalTo("/lines/0/enrolledEnd"))
        .body("detail", equalTo("Đang học cuối kỳ phải là 530"));
  }

  /** Scenario 9. */
  @Test
  void keepsTheLatenessOfTheFirstSubmissionThroughAReturn() {
    // Given
    School school = School.in(Reference.PHU_THO);
    TestClock.set("2026-04-26T08:00:00Z");
    Response first = school.submitted(school.report("ENR_MONTHLY", "2026-M04", School.line(0, 40)));
    TestClock.set("2026-05-02T08:00:00Z");
    Response returned =
        school.authority.transition(
            School.path(first) + "/return",
            first,
            Json.object("reasons", List.of("SUM_ERROR"), "text", "Tổng theo ngành chưa khớp"));
    returned
        .then()
        .statusCode(200)
        .body("status", equalTo("RETURNED"))
        .body("returned.reasons", contains("SUM_ERROR"));
    Response edited =
        school.clerk.put(
            School.path(first),
            returned,
            Json.object("lines", List.of(School.line(0, 42)), "nil", false));
    edited.then().statusCode(200);

    // When
    Response second = school.submit(edited);

    // Then
    second
        .then()
        .body("reportVersion", equalTo(2))
        .body("intake", equalTo(42))
        .body("daysLate", equalTo(1))
        .body("receivedLate", equalTo(true))
        .body("firstSubmittedAt", equalTo("2026-04-26T08:00:00Z"))
        .body("submittedAt", equalTo("2026-05-02T08:00:00Z"))
        .body("returned", nullValue());
  }

  /** Scenario 10, the service's side. */
  @Test
  void publishesARevisionWithItsDifferenceAndKeepsTheOldVersionReadable() {
    // Given
    School school = School.in(Reference.OLD_PHU_THO);
    Response accepted = school.accepted(school.report("ENR_Q", "2021-Q1", School.line(100, 420)));
    String path = School.path(accepted);
    Response open = school.authority.transition(path + "/revision", accepted);
    open.then()
        .statusCode(200)
        .body("status", equalTo("REVISION_OPEN"))
        .body("acceptedIntake", equalTo(420));
    Response edited =
        school.clerk.put(
            path, open, Json.object("lines", List.of(School.line(100, 402)), "nil", false));
    Response resubmitted = school.submit(edited);
    resubmitted.then().body("acceptedVersion", equalTo(1)).body("acceptedIntake", equalTo(420));

    // When
    Response revised = school.accept(resubmitted);

    // Then
    revised
        .then()
        .body("reportVersion", equalTo(2))
        .body("acceptedVersion", equalTo(2))
        .body("acceptedIntake", equalTo(402));
    school
        .clerk
        .get(path + "/versions")
        .then()
        .body("items.reportVersion", contains(1, 2))
        .body("items.status", contains("SUPERSEDED", "ACCEPTED"))
        .body("items.intake", contains(420, 402));
    school.clerk.get(path + "/versions/1").then().body("lines[0].newIntake", equalTo(420));
    school
        .clerk
        .get(path + "/versions/2/changes")
        .then()
        .body("comparedWith", equalTo(1))
        .body("lines.field", contains("newIntake", "enrolledEnd"))
        .body("lines.before", contains(420, 520))
        .body("lines.after", contains(402, 502))
        .body("lines[0].line.trainingFieldCode", equalTo("6520201"));
    List<PublishedEvent> facts = PublishedEvents.of(Topic.REPORT, revised.path("id"), 5);
    assertEquals(
        List.of(
            "ReportSubmitted",
            "ReportAccepted",
            "ReportRevisionOpened",
            "ReportSubmitted",
            "ReportRevised"),
        facts.stream().map(PublishedEvent::type).toList());
    PublishedEvent revision = facts.get(4);
    assertEquals(420, revision.payload().path("previousIntake").asLong());
    assertEquals(-18, revision.payload().path("delta").asLong());
    assertEquals(402, revision.payload().path("intake").asLong());
    assertEquals(Reference.OLD_PHU_THO.toString(), revision.payload().path("areaId").asText());
    assertEquals((int) revised.path("version"), revision.version());
  }

  /** Scenario 11. */
  @Test
  void takesANilReport() {
    // Given
    School school = School.in(Reference.PHU_THO);

    // When
    Response accepted = school.accepted(school.report("ENR_Q", "2026-Q1"));

    // Then
    accepted.then().body("nil", equalTo(true)).body("acceptedIntake", equalTo(0));
    PublishedEvent fact = PublishedEvents.of(Topic.REPORT, accepted.path("id"), 2).get(1);
    assertEquals("ReportAccepted", fact.type());
    assertEquals(true, fact.payload().path("nil").asBoolean());
    assertEquals(0, fact.payload().path("lines").size());
  }
}
