package vn.labourmarket.enrollment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestClock;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ReportResourceTest {
  private static final String REPORTS = "/enrollment-reports";

  private School school;

  @BeforeEach
  void aSchool() {
    school = School.in(Reference.PHU_THO);
  }

  @AfterEach
  void realTime() {
    TestClock.reset();
  }

  /** V05 and the calendar. */
  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource({
    "ENR_Q,       2027-Q1,  PERIOD_FUTURE",
    "ENR_MONTHLY, 2026-M12, PERIOD_FUTURE",
    "ENR_Q,       2026-Q5,  PERIOD_UNKNOWN",
    "ENR_Q,       Q1/2026,  PERIOD_UNKNOWN",
    "ENR_Q,       2026-M01, OBLIGATION_UNKNOWN",
    "ENR_Q,       2019-Q4,  OBLIGATION_UNKNOWN",
    "NO_SUCH,     2026-Q1,  OBLIGATION_UNKNOWN",
    "LAB_USE,     2025,     OBLIGATION_UNKNOWN"
  })
  void refusesPeriodsThatNobodyReports(String obligation, String period, String code) {
    TestClock.set("2026-11-30T16:59:59Z");

    Response refused = school.clerk.post(REPORTS, school.report(obligation, period));

    refused.then().statusCode(422).body("code", equalTo(code));
  }

  @Test
  void takesAReportFromTheFirstVietnameseMomentOfItsPeriod() {
    TestClock.set("2026-11-30T17:00:00Z");

    Response taken = school.clerk.post(REPORTS, school.report("ENR_MONTHLY", "2026-M12"));

    taken.then().statusCode(201).body("dueAt", equalTo("2026-12-25T16:59:59Z"));
  }

  /** V06. */
  @Test
  void leadsToTheReportThatExistsAlready() {
    Response first = school.drafted(school.report("ENR_Q", "2026-Q1"));

    Response second = school.clerk.post(REPORTS, school.report("ENR_Q", "2026-Q1"));

    second
        .then()
        .statusCode(409)
        .body("code", equalTo("REPORT_EXISTS"))
        .body("link", equalTo("/api/v1" + School.path(first)));
    first.then().header("Location", equalTo("/api/v1" + School.path(first)));
  }

  /** V02. */
  @Test
  void refusesFractionsOfPersonsEvenInADraft() {
    Map<String, Object> line = Json.with(School.line(0, 1), "newIntake", 12.5);

    Response refused = school.clerk.post(REPORTS, school.report("ENR_Q", "2026-Q1", line));

    refused
        .then()
        .statusCode(422)
        .body("code", equalTo("COUNT_NOT_INTEGER"))
        .body("violations[0].pointer", equalTo("/lines/0/newIntake"));
  }

  @Test
  void showsADraftAnewWhenItsPlanHasBeenRegistered() {
    // Given
    Map<String, Object> report = school.report("ENR_Q", "2026-Q1", School.line(0, 5));
    Response drafted = school.drafted(Json.with(report, "statedPlan", 10));
    drafted.then().body("violations.code", contains("PLAN_NOT_REGISTERED"));
    school.registered(school.plan(2026, 10));

    // When
    Response again =
        school.clerk.with("If-None-Match", drafted.header("ETag")).get(School.path(drafted));

    // Then
    again.then().statusCode(200).body("violations", empty());
  }

  /** A cohort ends up as a cell of a table. */
  @Test
  void refusesLineEndsInACohort() {
    Map<String, Object> line = Json.with(School.line(0, 1), "cohort", "K1\nK2");

    Response refused = school.clerk.post(REPORTS, school.report("ENR_Q", "2026-Q1", line));

    refused.then().statusCode(422).body("violations.pointer", contains("/lines/0/cohort"));
  }

  @Test
  void keepsADraftThatBreaksRulesAndSaysWhich() {
    Map<String, Object> line =
        Json.with(School.line(0, 35), "female", 40, "ethnicMinority", 36, "enrolledEnd", 30);

    Response drafted = school.drafted(school.report("ENR_Q", "2026-Q1", line));
    Response refused = school.head.transition(School.path(drafted) + "/submission", drafted);

    String[] codes = {"FEMALE_GT_TOTAL", "MINORITY_GT_TOTAL", "STOCK_MISMATCH"};
    drafted.then().body("violations.code", containsInAnyOrder(codes));
    refused.then().statusCode(422).body("violations.code", containsInAnyOrder(codes));
    school.clerk.get(School.path(drafted)).then().body("status", equalTo("DRAFT"));
  }

  @Test
  void tellsInTheLanguageOfTheReader() {
    Map<String, Object> line = Json.with(School.line(1000, 500), "enrolledEnd", 1);
    Actor english = school.clerk.with("Accept-Language", "en");

    Response drafted = english.post(REPORTS, school.report("ENR_Q", "2026-Q1", line));

    drafted
        .then()
        .statusCode(201)
        .body("violations[0].message", equalTo("The stock at the end must be 1,500"));
    school
        .clerk
        .get(School.path(drafted))
        .then()
        .body("violations[0].message", equalTo("Đang học cuối kỳ phải là 1.500"));
  }

  /** V08. */
  @Test
  void asksWhyTheStockJumpedAndShowsTheAnswerToTheReviewer() {
    // Given
    school.accepted(school.report("ENR_Q", "2026-Q1", School.line(0, 500)));
    Map<String, Object> form = school.report("ENR_Q", "2026-Q2", School.line(480, 20));
    Response drafted = school.drafted(form);
    String path = School.path(drafted);
    school
        .head
        .transition(path + "/submission", drafted)
        .then()
        .statusCode(422)
        .body("code", equalTo("OPENING_STOCK_DIFFERS"))
        .body("detail", equalTo("Đang học đầu kỳ 480 khác cuối kỳ trước 500"))
        .body("violations[0].severity", equalTo("ERROR"));
    Response explained =
        school.clerk.put(path, drafted, Json.with(form, "notes", "20 học sinh chuyển trường"));
    explained.then().body("violations[0].severity", equalTo("WARNING"));

    // When
    Response submitted = school.submit(explained);

    // Then
    submitted.then().body("violations", empty());
    school
        .authority
        .get(path)
        .then()
        .body("notes", equalTo("20 học sinh chuyển trường"))
        .body("warnings.code", contains("OPENING_STOCK_DIFFERS"));
  }

  /** V09. */
  @Test
  void holdsTheStatedSumAgainstTheEarlierPeriods() {
    // Given
    school.submitted(school.report("ENR_MONTHLY", "2026-M01", School.line(0, 100)));
    school.submitted(school.report("ENR_MONTHLY", "2026-M02", School.line(100, 120)));
    school.submitted(school.report("ENR_MONTHLY", "2026-M03", School.line(220, 80)));
    Map<String, Object> form =
        Json.with(school.report("ENR_MONTHLY", "2026-M04", School.line(300, 15)), "ytdIntake", 280);

    // When
    Response drafted = school.drafted(form);

    // Then
    drafted
        .then()
        .body("violations.code", contains("YTD_DECREASED"))
        .body("violations[0].message", equalTo("Luỹ kế giảm 20; hãy sửa kỳ trước"));
    Response right =
        school.clerk.put(School.path(drafted), drafted, Json.with(form, "ytdIntake", 315));
    right.then().body("violations", empty());
    school.submit(right);
  }

  /** V28, V29, V30. */
  @Test
  void refusesIllegalTransitionsThinReasonsAndStaleWrites() {
    // Given
    Response drafted = school.drafted(school.report("ENR_Q", "2026-Q1"));
    String path = School.path(drafted);

    // When
    Response accepted = school.authority.transition(path + "/acceptance", drafted);

    // Then
    accepted
        .then()
        .statusCode(409)
        .body("code", equalTo("ILLEGAL_TRANSITION"))
        .body("allowed", contains("submission"));
    Response submitted = school.submit(drafted);
    school
        .authority
        .transition(
            path + "/return", submitted, Json.object("reasons", List.of("X"), "text", "sai"))
        .then()
        .statusCode(422)
        .body("code", equalTo("RETURN_REASON_REQUIRED"));
    school.authority.transition(path + "/return", submitted).then().statusCode(422);
    school
        .authority
        .transition(path + "/acceptance", drafted)
        .then()
        .statusCode(412)
        .body("code", equalTo("VERSION_CONFLICT"))
        .body("currentVersion", equalTo(2));
    school.authority.post(path + "/acceptance").then().statusCode(428);
    school
        .clerk
        .put(path, submitted, Json.object("lines", List.of()))
        .then()
        .statusCode(409)
        .body("allowed", contains("acceptance", "return"));
  }

  @Test
  void keepsInstitutionPeriodAndObligation() {
    Map<String, Object> form = school.report("ENR_Q", "2026-Q1");
    Response drafted = school.drafted(form);

    Response moved =
        school.clerk.put(School.path(drafted), drafted, Json.with(form, "period", "2026-Q2"));

    moved.then().statusCode(422).body("code", equalTo("IDENTITY_FIXED"));
    school.clerk.put(School.path(drafted), drafted, form).then().statusCode(200);
  }

  @Test
  void carriesTheAreaThatWasInForceInThePeriod() {
    School old = School.in(Reference.OLD_PHU_THO);

    Response before = old.drafted(old.report("ENR_Q", "2025-Q2"));
    Response after = old.drafted(old.report("ENR_Q", "2025-Q3"));

    before.then().body("areaId", equalTo(Reference.OLD_PHU_THO.toString()));
    after.then().body("areaId", equalTo(Reference.PHU_THO.toString()));
    after.then().body("demonstration", equalTo(true));
  }

  @Test
  void filtersAndPagesLists() {
    // Given
    Response quarter = school.drafted(school.report("ENR_Q", "2026-Q1"));
    Response month = school.submitted(school.report("ENR_MONTHLY", "2026-M01"));
    String mine = REPORTS + "?institution=" + school.id;

    // When
    Response firstPage = school.clerk.get(REPORTS + "?limit=1");

    // Then
    firstPage.then().body("items.id", contains(quarter.<String>path("id")));
    school
        .clerk
        .get(REPORTS + "?limit=1&cursor=" + firstPage.path("nextCursor"))
        .then()
        .body("items.id", contains(month.<String>path("id")))
        .body("nextCursor", equalTo(null));
    only(month, mine + "&status=SUBMITTED");
    only(month, mine + "&obligation=ENR_MONTHLY");
    only(quarter, mine + "&period=2026-Q1&area=25");
    school.authority.get(mine + "&area=01").then().body("items", hasSize(0));
    school
        .authority
        .get(REPORTS + "?limit=500&area=" + Reference.PHU_THO)
        .then()
        .body("items.id", hasItems(quarter.<String>path("id"), month.<String>path("id")));
    school.clerk.get(REPORTS + "?status=LOST").then().statusCode(400);
    school.clerk.get(REPORTS + "?area=99").then().statusCode(400);
    school.clerk.get(REPORTS + "?perod=2026").then().statusCode(400);
    school.clerk.get(REPORTS + "/" + UUID.randomUUID()).then().statusCode(404);
    school.clerk.get(School.path(month) + "/versions/7").then().statusCode(404);
  }

  private void only(Response report, String query) {
    school.authority.get(query).then().body("items.id", contains(report.<String>path("id")));
  }

  @Test
  void explainsWhatABodyLacks() {
    Map<String, Object> line = Json.with(School.line(0, 0), "level", null);

    Response refused =
        school.clerk.post(
            REPORTS, Json.with(school.report("ENR_Q", "2026-Q1", line), "institution", school.id));

    refused
        .then()
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body("violations.pointer", hasItem("/lines/0/level"));
  }
}
