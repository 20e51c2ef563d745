package vn.labourmarket.enrollment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SuiteServers;

/** No number of a person and no address in what is written in own words (V52). */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PersonalDataResourceTest {
  private static final String TELEPHONE = "Hỏi chị Lan 0912 345 678";

  private School school;

  @BeforeEach
  void begin() {
    school = School.in(Reference.PHU_THO);
  }

  private static void refused(Response answer, String... pointers) {
    answer
        .then()
        .statusCode(422)
        .body("code", equalTo("PERSONAL_DATA_IN_TEXT"))
        .body("violations.pointer", containsInAnyOrder(pointers));
  }

  @Test
  void staysOutOfReports() {
    // Given
    Map<String, Object> line = Json.with(School.line(0, 5), "cohort", "K12 lan@example.vn");
    Map<String, Object> report = school.report("ENR_Q", "2026-Q1", School.line(0, 5));
    Response drafted = school.drafted(report);

    // When
    Response first =
        school.clerk.post(
            "/enrollment-reports",
            Json.with(
                school.report("ENR_Q", "2026-Q2", line),
                "notes",
                TELEPHONE,
                "signedBy",
                "Nguyễn Văn A 079000000001"));
    Response edited =
        school.clerk.put(School.path(drafted), drafted, Json.with(report, "notes", TELEPHONE));

    // Then
    refused(first, "/notes", "/signedBy", "/lines/0/cohort");
    refused(edited, "/notes");
    school.submit(drafted);
  }

  @Test
  void staysOutOfPlansAndTheirAmendments() {
    // Given
    Map<String, Object> plan = school.plan(2026, 100);
    Response registered = school.registered(Json.with(plan, "notes", "Chỉ tiêu 34.985 người"));
    String path = School.planPath(registered);

    // When
    Response drafted =
        school.clerk.post(
            "/enrollment-plans",
            Json.with(school.plan(2025, 100), "notes", TELEPHONE, "decisionNo", "0912345678"));
    Response amended =
        school.clerk.transition(
            path + "/amendment",
            registered,
            Json.object(
                "lines",
                List.of(School.target(120)),
                "decisionNo",
                "15/QĐ",
                "decisionDate",
                "2026-06-01",
                "reason",
                TELEPHONE));

    // Then
    refused(drafted, "/notes", "/decisionNo");
    refused(amended, "/reason");
  }

  @Test
  void staysOutOfReturnsWhoseReasonsAreCodes() {
    // Given
    Response waiting = school.submitted(school.report("ENR_Q", "2026-Q1", School.line(0, 5)));
    String path = School.path(waiting) + "/return";

    // When
    Response text =
        school.authority.transition(
            path, waiting, Json.object("reasons", List.of("SUM_ERROR"), "text", TELEPHONE));
    Response both =
        school.authority.transition(
            path, waiting, Json.object("reasons", List.of(), "text", "a@b.vn"));
    Response words =
        school.authority.transition(
            path,
            waiting,
            Json.object(
                "reasons",
                List.of("0912345678", "SUM_ERROR", "A_091_234_567", " "),
                "text",
                "Tổng theo ngành chưa khớp"));

    // Then
    refused(text, "/text");
    // Who may not return it, or looks at another version, is told that first.
    school.clerk.transition(path, waiting, Json.object("text", TELEPHONE)).then().statusCode(403);
    both.then()
        .statusCode(422)
        .body(
            "violations.code",
            contains("RETURN_REASON_REQUIRED", "RETURN_REASON_REQUIRED", "PERSONAL_DATA_IN_TEXT"));
    words
        .then()
        .statusCode(422)
        .body("violations.pointer", containsInAnyOrder("/reasons/0", "/reasons/2", "/reasons/3"));
  }

  @Test
  void staysOutOfTheRegister() {
    // Given
    Map<String, Object> form = School.form(School.nextCode(), Reference.PHU_THO);

    // When
    Response named =
        school.authority.post(
            "/institutions",
            Json.with(
                form,
                "name",
                "Trường Nghề 0912345678",
                "nameEn",
                "School a@b.vn",
                "governingBody",
                TELEPHONE));
    Response licensed = school.authority.post("/institutions", licensed(form, "CCCD 079000000001"));
    Response made = school.authority.post("/institutions", licensed(form, "0301234567"));
    Response suspended =
        school.authority.transition(
            "/institutions/" + made.path("id") + "/suspension",
            made,
            Json.object("reason", TELEPHONE));

    // Then
    refused(named, "/name", "/nameEn", "/governingBody");
    refused(licensed, "/licence/no");
    made.then().statusCode(201);
    refused(suspended, "/reason");
  }

  private static Map<String, Object> licensed(Map<String, Object> form, String number) {
    return Json.with(form, "licence", Json.object("no", number, "date", "2020-01-01"));
  }
}
