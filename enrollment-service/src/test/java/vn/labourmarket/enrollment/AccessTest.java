package vn.labourmarket.enrollment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** Who may do what: roles, own institution, own area, four eyes. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AccessTest {

  @Test
  void wantsATokenOfItsOwn() {
    TestCaller someone = TestCaller.with(Role.ADMINISTRATOR);

    int without = given().get("/api/v1/enrollment-reports").statusCode();
    int others =
        given()
            .header("Authorization", someone.bearer("labour-demand-service"))
            .get("/api/v1/enrollment-reports")
            .statusCode();

    assertEquals(401, without);
    assertEquals(401, others);
  }

  /** Columns: list institutions, plans, reports; create a report; submit; accept. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ADMINISTRATOR,     200, 200, 200, 403, 403, 403",
    "EDU_AUTHORITY,     200, 200, 200, 403, 403, 200",
    "LABOUR_AUTHORITY,  200, 403, 403, 403, 403, 403",
    "LEADER,            200, 200, 403, 403, 403, 403",
    "FORECASTER,        200, 200, 200, 403, 403, 403",
    "INSTITUTION_CLERK, 200, 200, 200, 201, 403, 403",
    "INSTITUTION_HEAD,  200, 200, 200, 403, 200, 403",
    "GENERAL_SCHOOL,    403, 403, 403, 403, 403, 403",
    "EMPLOYER,          403, 403, 403, 403, 403, 403",
    "PUBLIC,            403, 403, 403, 403, 403, 403"
  })
  void givesEachRoleItsPart(
      String role, int institutions, int plans, int reports, int create, int submit, int accept) {
    School school = School.in(Reference.PHU_THO);
    Response drafted = school.drafted(school.report("ENR_Q", "2026-Q1"));
    Response waiting = school.submitted(school.report("ENR_Q", "2026-Q2"));
    Actor who = Actor.of(TestCaller.with(role).of(school.id).in(Reference.PHU_THO));

    assertEquals(institutions, who.get("/institutions").statusCode());
    assertEquals(plans, who.get("/enrollment-plans").statusCode());
    assertEquals(reports, who.get("/enrollment-reports").statusCode());
    assertEquals(
        create, who.post("/enrollment-reports", school.report("ENR_Q", "2026-Q3")).statusCode());
    assertEquals(
        submit, who.transition(School.path(drafted) + "/submission", drafted).statusCode());
    assertEquals(
        accept, who.transition(School.path(waiting) + "/acceptance", waiting).statusCode());
  }

  @Test
  void keepsInstitutionsApart() {
    School school = School.in(Reference.PHU_THO);
    School other = School.in(Reference.PHU_THO);
    Response drafted = school.drafted(school.report("ENR_Q", "2026-Q1"));
    String path = School.path(drafted);

    notYours(other.clerk.get(path));
    notYours(other.clerk.get(path + "/versions"));
    notYours(other.clerk.put(path, drafted, school.report("ENR_Q", "2026-Q1")));
    notYours(other.head.transition(path + "/submission", drafted));
    notYours(other.clerk.post("/enrollment-reports", school.report("ENR_Q", "2026-Q2")));
    notYours(other.clerk.post("/enrollment-plans", school.plan(2026, 10)));
    other.clerk.get("/enrollment-reports").then().body("items.size()", equalTo(0));
  }

  @Test
  void keepsAreasApart() {
    School school = School.in(Reference.PHU_THO);
    Response submitted = school.submitted(school.report("ENR_Q", "2026-Q1"));
    String path = School.path(submitted);
    Actor neighbour = School.authorityOf(Reference.HANOI);

    Response read = neighbour.get(path);

    read.then().statusCode(403).body("code", equalTo("NOT_YOUR_AREA"));
    neighbour.transition(path + "/acceptance", submitted).then().statusCode(403);
    neighbour
        .get("/enrollment-reports?institution=" + school.id)
        .then()
        .body("items.size()", equalTo(0));
    Actor.of(TestCaller.with(Role.EDU_AUTHORITY).in())
        .get("/enrollment-reports")
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void letsNobodyAcceptOrReturnTheirOwnSubmission() {
    School school = School.in(Reference.PHU_THO);
    Actor both =
        Actor.of(
            TestCaller.with(Role.INSTITUTION_HEAD, Role.EDU_AUTHORITY)
                .of(school.id)
                .in(Reference.PHU_THO));
    Response drafted = school.drafted(school.report("ENR_Q", "2026-Q1"));
    Response submitted = both.transition(School.path(drafted) + "/submission", drafted);

    Response own = both.transition(School.path(drafted) + "/acceptance", submitted);

    own.then().statusCode(403).body("code", equalTo("FOUR_EYES"));
    school.accept(submitted);
  }

  private static void notYours(Response answer) {
    answer.then().statusCode(403).body("code", equalTo("NOT_YOUR_ORG"));
  }
}
