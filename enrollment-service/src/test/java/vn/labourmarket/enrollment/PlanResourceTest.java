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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PlanResourceTest {
  private static final String PLANS = "/enrollment-plans";

  private School school;

  @BeforeEach
  void aSchool() {
    school = School.in(Reference.PHU_THO);
  }

  private static Map<String, Object> amendment(long target) {
    return Json.object(
        "lines", List.of(School.target(target)),
        "decisionNo", "15/QĐ",
        "decisionDate", "2026-05-20",
        "reason", "Mở thêm hai lớp");
  }

  @Test
  void keepsTheRegisteredVersionInForceUntilTheAmendmentIsRegistered() {
    // Given
    Response first = school.registered(school.plan(2026, 1200));
    String path = School.planPath(first);
    first.then().body("planVersion", equalTo(1)).body("registeredTotal", equalTo(1200));
    Response draft = school.clerk.transition(path + "/amendment", first, amendment(1500));
    draft
        .then()
        .statusCode(200)
        .body("status", equalTo("DRAFT"))
        .body("planVersion", equalTo(2))
        .body("registeredVersion", equalTo(1))
        .body("registeredTotal", equalTo(1200));
    Response stated =
        school.drafted(Json.with(school.report("ENR_Q", "2026-Q1"), "statedPlan", 1500));
    stated.then().body("violations.code", contains("PLAN_NOT_REGISTERED"));

    // When
    Response second = school.register(draft);

    // Then
    second.then().body("registeredVersion", equalTo(2)).body("registeredTotal", equalTo(1500));
    school.submit(stated);
    school
        .authority
        .get(path + "/versions")
        .then()
        .body("items.planVersion", contains(1, 2))
        .body("items.status", contains("SUPERSEDED", "REGISTERED"))
        .body("items.total", contains(1200, 1500))
        .body("items[1].reason", equalTo("Mở thêm hai lớp"));
    Response page = school.authority.get(path + "/versions?limit=1");
    page.then().body("items.planVersion", contains(1));
    school
        .authority
        .get(path + "/versions?limit=1&cursor=" + page.path("nextCursor"))
        .then()
        .body("items.planVersion", contains(2))
        .body("nextCursor", nullValue());
    List<PublishedEvent> facts = PublishedEvents.of(Topic.PLAN, first.path("id"), 4);
    assertEquals(
        List.of("PlanSubmitted", "PlanRegistered", "PlanSubmitted", "PlanAmended"),
        facts.stream().map(PublishedEvent::type).toList());
    assertEquals(1200, facts.get(3).payload().path("previousTotal").asLong());
    assertEquals(1500, facts.get(3).payload().path("total").asLong());
    assertEquals("15/QĐ", facts.get(3).payload().path("decisionNumber").asText());
  }

  @Test
  void comesBackAndGoesOutAgainUnderTheSameVersion() {
    // Given
    Response drafted = school.clerk.post(PLANS, school.plan(2026, 100));
    String path = School.planPath(drafted);
    Response submitted = school.head.transition(path + "/submission", drafted);
    Response returned =
        school.authority.transition(
            path + "/return",
            submitted,
            Json.object("reasons", List.of("CAPACITY"), "text", "Vượt năng lực đào tạo"));
    returned
        .then()
        .statusCode(200)
        .body("status", equalTo("RETURNED"))
        .body("returned.text", equalTo("Vượt năng lực đào tạo"));

    // When
    Response registered =
        school.register(
            school.clerk.put(path, returned, Json.object("lines", List.of(School.target(80)))));

    // Then
    registered
        .then()
        .body("planVersion", equalTo(1))
        .body("registeredTotal", equalTo(80))
        .body("returned", nullValue());
  }

  /** V19. */
  @Test
  void leadsToThePlanThatExistsAlready() {
    Response first = school.registered(school.plan(2026, 100));

    Response second = school.clerk.post(PLANS, school.plan(2026, 200));

    second
        .then()
        .statusCode(409)
        .body("code", equalTo("PLAN_EXISTS"))
        .body("link", equalTo("/api/v1" + School.planPath(first)));
    school.clerk.post(PLANS, school.plan(2025, 200)).then().statusCode(201);
  }

  /** V20 and V21. */
  @Test
  void amendsOnlyWithAReasonAndADecisionOfThePlansYear() {
    Response first = school.registered(school.plan(2026, 100));
    String amendment = School.planPath(first) + "/amendment";

    Response bare =
        school.clerk.transition(amendment, first, Json.object("lines", List.of(School.target(90))));
    Response late =
        school.clerk.transition(
            amendment, first, Json.with(amendment(90), "decisionDate", "2027-01-05"));

    bare.then()
        .statusCode(422)
        .body("code", equalTo("AMENDMENT_REASON_REQUIRED"))
        .body("violations.pointer", contains("/reason", "/decisionNo", "/decisionDate"));
    late.then().statusCode(422).body("code", equalTo("PLAN_YEAR_CLOSED"));
    school.clerk.get(School.planPath(first)).then().body("status", equalTo("REGISTERED"));
  }

  /** V22. */
  @Test
  void wantsANoteForATargetBelowWhatIsEnrolled() {
    // Given
    Response first = school.registered(school.plan(2026, 400));
    school.accepted(school.report("ENR_Q", "2026-Q1", School.line(0, 300)));
    Response draft =
        school.clerk.transition(School.planPath(first) + "/amendment", first, amendment(250));
    String path = School.planPath(draft);
    school
        .head
        .transition(path + "/submission", draft)
        .then()
        .statusCode(422)
        .body("code", equalTo("TARGET_BELOW_ACTUAL"))
        .body("violations[0].severity", equalTo("WARNING"));

    // When
    Response explained =
        school.clerk.put(path, draft, Json.with(amendment(250), "notes", "Dừng một ngành"));
    Response registered = school.register(explained);

    // Then
    registered
        .then()
        .body("warnings.code", contains("TARGET_BELOW_ACTUAL"))
        .body("notes", equalTo("Dừng một ngành"));
  }

  @Test
  void refusesNegativeTargetsAndEmptyPlansAtSubmission() {
    Response drafted = school.clerk.post(PLANS, school.plan(2026, -1));
    Response empty = school.clerk.post(PLANS, Json.with(school.plan(2025, 1), "lines", List.of()));

    drafted.then().statusCode(201).body("violations.code", contains("COUNT_NEGATIVE"));
    empty.then().statusCode(201).body("violations.code", contains("PLAN_EMPTY"));
    school
        .head
        .transition(School.planPath(drafted) + "/submission", drafted)
        .then()
        .statusCode(422)
        .body("code", equalTo("COUNT_NEGATIVE"));
  }

  @Test
  void letsNobodyReviewTheirOwnSubmission() {
    // Given
    Actor both =
        Actor.of(
            TestCaller.with(Role.INSTITUTION_HEAD, Role.EDU_AUTHORITY)
                .of(school.id)
                .in(Reference.PHU_THO));
    Response drafted = school.clerk.post(PLANS, school.plan(2026, 100));
    String path = School.planPath(drafted);
    Response submitted = both.transition(path + "/submission", drafted);
    submitted.then().statusCode(200);

    // When
    Response own = both.transition(path + "/registration", submitted);

    // Then
    own.then().statusCode(403).body("code", equalTo("FOUR_EYES"));
    school.authority.transition(path + "/registration", submitted).then().statusCode(200);
  }

  @Test
  void keepsInstitutionAndYear() {
    Response drafted = school.clerk.post(PLANS, school.plan(2026, 100));

    Response moved = school.clerk.put(School.planPath(drafted), drafted, school.plan(2025, 100));

    moved.then().statusCode(422).body("code", equalTo("IDENTITY_FIXED"));
  }

  @Test
  void filtersLists() {
    Response draft = school.clerk.post(PLANS, school.plan(2025, 100));
    Response registered = school.registered(school.plan(2026, 100));
    String mine = PLANS + "?institution=" + school.id;

    school.authority.get(mine).then().body("items.total", contains(100, 100));
    only(draft, mine + "&year=2025");
    only(registered, mine + "&status=REGISTERED&area=25");
  }

  private void only(Response plan, String query) {
    school.authority.get(query).then().body("items.id", contains(plan.<String>path("id")));
  }
}
