package vn.labourmarket.demand.responses;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.EMPLOYMENT_SERVICE;
import static vn.labourmarket.demand.DemandSystem.OTHER_AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.answer;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.client;
import static vn.labourmarket.demand.DemandSystem.description;
import static vn.labourmarket.demand.DemandSystem.openRound;
import static vn.labourmarket.demand.DemandSystem.round;
import static vn.labourmarket.demand.DemandSystem.step;
import static vn.labourmarket.demand.DemandSystem.verified;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.CatalogueFeed;
import vn.labourmarket.demand.DemandSystem.Employer;
import vn.labourmarket.demand.TestCatalogue;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;
import vn.labourmarket.platform.test.TestClock;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ResponseResourceTest {
  private static final Map<String, Object> RETURN =
      Map.of("reasons", List.of("SUM_ERROR"), "text", "Kiểm tra lại số liệu nghề 93.");

  @BeforeEach
  void feed() {
    CatalogueFeed.ensure();
  }

  @AfterEach
  void realTime() {
    TestClock.reset();
  }

  private static Response begin(TestCaller by, String round, Map<String, Object> answer) {
    return as(by).body(answer).post(API + "/survey-rounds/" + round + "/responses");
  }

  private static String begun(Employer employer, String round, Map<String, Object> answer) {
    return begin(client(employer), round, answer)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("id");
  }

  private static Response submit(Employer employer, String id, long version) {
    return step(client(employer), "/survey-responses/" + id, "submission", version);
  }

  @Test
  void takesAnAnswerWhoseOccupationsAddToTheTotal() {
    // Scenario 19, first half
    Employer employer = verified();
    String id = begun(employer, openRound(), answer(120, "72", 70, "75", 35, "93", 15));

    submit(employer, id, 1)
        .then()
        .statusCode(200)
        .body("status", equalTo("SUBMITTED"))
        .body("responseVersion", equalTo(1))
        .body("violations", nullValue());
    step(AUTHORITY, "/survey-responses/" + id, "acceptance", 2)
        .then()
        .statusCode(200)
        .body("status", equalTo("ACCEPTED"));
  }

  @Test
  void refusesAnAnswerWhoseOccupationsDoNotAddToTheTotal() {
    // Scenario 19, second half
    Employer employer = verified();
    String id = begun(employer, openRound(), answer(120, "72", 70, "75", 35, "93", 13));

    submit(employer, id, 1)
        .then()
        .statusCode(422)
        .body("code", equalTo("DEMAND_SUM_MISMATCH"))
        .body("detail", equalTo("Tổng theo nghề 118 khác tổng nhu cầu 120"))
        .body("violations.pointer", contains("/total6m"));
    as(client(employer))
        .get(API + "/survey-responses/" + id)
        .then()
        .body("status", equalTo("DRAFT"))
        .header("ETag", equalTo("\"1\""));
  }

  @Test
  void savesADraftWithItsErrorsAndShowsThemInTheReadersLanguage() {
    Employer employer = verified();
    String round = openRound();
    Map<String, Object> wrong = answer(120, "72", 118);
    wrong.put("headcount", 4);

    begin(client(employer), round, wrong)
        .then()
        .statusCode(201)
        .body("status", equalTo("DRAFT"))
        .body("violations.code", contains("SIZE_BAND_MISMATCH", "DEMAND_SUM_MISMATCH"))
        .body("violations[1].message", equalTo("Tổng theo nghề 118 khác tổng nhu cầu 120"));
    String id =
        as(client(employer))
            .get(API + "/survey-rounds/" + round + "/responses")
            .jsonPath()
            .getString("items[0].id");
    as(client(employer))
        .header("Accept-Language", "en")
        .header("If-Match", "\"1\"")
        .body(answer(120, "72", 118))
        .put(API + "/survey-responses/" + id)
        .then()
        .statusCode(200)
        .body("violations.message", contains("The occupations add to 118, the total says 120"));
    as(client(employer))
        .header("If-Match", "\"2\"")
        .body(answer(118, "72", 118))
        .put(API + "/survey-responses/" + id)
        .then()
        .body("violations", empty());
  }

  @Test
  void forgetsAWrongSizeBandAsSoonAsTheEmployerCorrectsIt() {
    Map<String, Object> description = description();
    description.put("sizeBand", "10_50");
    Employer employer = verified(description);
    String id = begun(employer, openRound(), answer(10, "72", 10));
    submit(employer, id, 1).then().body("code", equalTo("SIZE_BAND_MISMATCH"));
    description.put("sizeBand", "51_100");
    as(client(employer))
        .header("If-Match", "\"2\"")
        .body(description)
        .put(API + "/employers/" + employer.id())
        .then()
        .statusCode(200);

    submit(employer, id, 1).then().statusCode(200).body("sizeBand", equalTo("51_100"));
  }

  @Test
  void goesBackAndForthUntilItIsAccepted() {
    Employer employer = verified();
    String id = begun(employer, openRound(), answer(10, "72", 10));
    String path = "/survey-responses/" + id;
    step(AUTHORITY, path, "return", 1, RETURN).then().statusCode(409);
    submit(employer, id, 1);

    step(AUTHORITY, path, "return", 2, Map.of("reasons", List.of("SUM_ERROR"), "text", "sai"))
        .then()
        .statusCode(422)
        .body("code", equalTo("RETURN_REASON_REQUIRED"));
    step(AUTHORITY, path, "return", 2, RETURN)
        .then()
        .body("status", equalTo("RETURNED"))
        .body("returnReasons", contains("SUM_ERROR"))
        .body("statusReason", containsString("nghề 93"));
    as(client(employer))
        .header("If-Match", "\"3\"")
        .body(answer(12, "72", 12))
        .put(API + path)
        .then()
        .body("status", equalTo("RETURNED"));
    submit(employer, id, 4)
        .then()
        .body("status", equalTo("SUBMITTED"))
        .body("responseVersion", equalTo(2))
        .body("returnReasons", nullValue());
    step(AUTHORITY, path, "acceptance", 5).then().body("status", equalTo("ACCEPTED"));
    as(client(employer))
        .header("If-Match", "\"6\"")
        .body(answer(12, "72", 12))
        .put(API + path)
        .then()
        .statusCode(409)
        .body("allowed", contains("exclusion"));
    step(AUTHORITY, path, "exclusion", 6, Map.of("reason", "Trùng với đơn vị khác"))
        .then()
        .body("status", equalTo("EXCLUDED"))
        .body("statusReason", equalTo("Trùng với đơn vị khác"));
  }

  @Test
  void holdsOneAnswerPerEmployerAndRound() {
    Employer employer = verified();
    String round = openRound();
    String id = begun(employer, round, answer(10, "72", 10));

    begin(client(employer), round, answer(10, "72", 10))
        .then()
        .statusCode(409)
        .body("code", equalTo("RESPONSE_EXISTS"))
        .body("existing", equalTo(API + "/survey-responses/" + id));
  }

  @Test
  void invitesAnEmployerThatThenAnswers() {
    Employer employer = verified();
    String round = openRound();
    String id =
        begin(AUTHORITY, round, Map.of("employer", employer.id().toString()))
            .then()
            .statusCode(201)
            .body("status", equalTo("INVITED"))
            .extract()
            .jsonPath()
            .getString("id");

    submit(employer, id, 1).then().statusCode(409);
    as(client(employer))
        .header("If-Match", "\"1\"")
        .body(answer(10, "72", 10))
        .put(API + "/survey-responses/" + id)
        .then()
        .body("status", equalTo("DRAFT"))
        .body("onBehalf", equalTo(false));
    submit(employer, id, 2).then().statusCode(200);
  }

  @Test
  void marksWhatTheEmploymentServiceAnswersForAnEmployer() {
    Employer employer = verified();
    Map<String, Object> answer = answer(10, "72", 10);
    answer.put("employer", employer.id().toString());

    begin(EMPLOYMENT_SERVICE, openRound(), answer)
        .then()
        .statusCode(201)
        .body("onBehalf", equalTo(true))
        .body("employer", equalTo(employer.id().toString()));
  }

  @Test
  void closesTheWindowAtItsLastInstant() {
    Employer employer = verified();
    Map<String, Object> description = round();
    description.put("opensAt", "2026-11-01T00:00:00Z");
    description.put("closesAt", "2026-11-30T16:59:59Z");
    String round = openRound(description);

    TestClock.set("2026-10-31T23:59:59Z");
    begin(client(employer), round, answer(10, "72", 10))
        .then()
        .statusCode(409)
        .body("code", equalTo("CAMPAIGN_CLOSED"));
    TestClock.set("2026-11-30T16:59:59Z");
    String id = begun(employer, round, answer(10, "72", 10));
    TestClock.set("2026-11-30T17:00:00Z");
    submit(employer, id, 1)
        .then()
        .statusCode(409)
        .body("code", equalTo("CAMPAIGN_CLOSED"))
        .body("detail", containsString("23:59 30/11/2026"));
  }

  @Test
  void takesNoAnswersOnceTheRoundIsClosed() {
    Employer employer = verified();
    String round = openRound();
    step(AUTHORITY, "/survey-rounds/" + round, "closing", 2);

    begin(client(employer), round, answer(10, "72", 10))
        .then()
        .statusCode(409)
        .body("code", equalTo("CAMPAIGN_CLOSED"))
        .body("roundStatus", equalTo("CLOSED"));
  }

  @Test
  void letsNobodyAcceptTheirOwnSubmission() {
    Employer employer = verified();
    TestCaller both =
        TestCaller.with(Role.ESC, Role.LABOUR_AUTHORITY, Role.EMPLOYER)
            .of(employer.id())
            .in(TestCatalogue.PHU_THO);
    String id =
        begin(both, openRound(), answer(10, "72", 10)).then().extract().jsonPath().getString("id");
    step(both, "/survey-responses/" + id, "submission", 1).then().statusCode(200);
    TestCaller reviewer = TestCaller.with(Role.LABOUR_AUTHORITY).in(TestCatalogue.PHU_THO);

    step(both, "/survey-responses/" + id, "acceptance", 2).then().statusCode(403);
    step(reviewer, "/survey-responses/" + id, "acceptance", 2).then().statusCode(200);
  }

  @Test
  void letsAServiceClientThatIsAlsoTheAuthorityAcceptOnlyWhatOthersSubmitted() {
    Employer employer = verified();
    TestCaller both = TestCaller.with(Role.ESC, Role.LABOUR_AUTHORITY).in(TestCatalogue.PHU_THO);
    String id = begun(employer, openRound(), answer(10, "72", 10));
    submit(employer, id, 1);

    step(both, "/survey-responses/" + id, "acceptance", 2)
        .then()
        .statusCode(200)
        .body("status", equalTo("ACCEPTED"));
  }

  @Test
  void hidesAnAnswerFromAnotherEmployer() {
    // Scenario 26
    Employer x = verified();
    Employer y = verified();
    String round = openRound();
    String id = begun(y, round, answer(10, "72", 10));

    as(client(x))
        .get(API + "/survey-responses/" + id)
        .then()
        .statusCode(404)
        .body("code", equalTo("NOT_FOUND"));
    submit(x, id, 1).then().statusCode(404);
    as(client(x)).get(API + "/survey-rounds/" + round + "/responses").then().body("items", empty());
    Map<String, Object> forged = answer(10, "72", 10);
    forged.put("employer", y.id().toString());
    begin(client(x), round, forged).then().statusCode(404);
  }

  @Test
  void keepsAnAuthorityToItsArea() {
    Employer employer = verified();
    String round = openRound();
    String id = begun(employer, round, answer(10, "72", 10));

    as(OTHER_AUTHORITY).get(API + "/survey-responses/" + id).then().statusCode(403);
    as(OTHER_AUTHORITY).get(API + "/survey-rounds/" + round + "/responses").then().statusCode(403);
    as(AUTHORITY)
        .get(API + "/survey-rounds/" + round + "/responses?status=DRAFT")
        .then()
        .body("items.id", contains(id));
  }

  @Test
  void refusesFractionsOfPersons() {
    Map<String, Object> answer = answer(10, "72", 12.5);

    begin(client(verified()), openRound(), answer)
        .then()
        .statusCode(422)
        .body("code", equalTo("COUNT_NOT_INTEGER"))
        .body("violations.pointer", contains("/lines/0/number"));
  }
}
