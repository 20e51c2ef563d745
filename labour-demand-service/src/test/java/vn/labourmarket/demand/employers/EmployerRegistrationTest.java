package vn.labourmarket.demand.employers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.answer;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.client;
import static vn.labourmarket.demand.DemandSystem.description;
import static vn.labourmarket.demand.DemandSystem.openRound;
import static vn.labourmarket.demand.DemandSystem.post;
import static vn.labourmarket.demand.DemandSystem.registered;
import static vn.labourmarket.demand.DemandSystem.step;
import static vn.labourmarket.demand.DemandSystem.vacancy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.CatalogueFeed;
import vn.labourmarket.demand.DemandSystem.Employer;
import vn.labourmarket.demand.TestCatalogue;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** Employers that register themselves, what they may do in each state, and whose a code is. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class EmployerRegistrationTest {
  private static final TestCaller ANYBODY = TestCaller.with(Role.PUBLIC);

  /** An employer as the gateway lets it in that names no organisation. */
  private final TestCaller itself = onItsOwn(TestCaller.with(Role.EMPLOYER));

  private final UUID id = itself.caller().clientId();
  private final String path = "/employers/" + id;

  @BeforeEach
  void feed() {
    CatalogueFeed.ensure();
  }

  private static TestCaller onItsOwn(TestCaller caller) {
    return caller.of(caller.caller().clientId());
  }

  private Map<String, Object> registers() {
    Map<String, Object> described = description();
    as(itself)
        .body(described)
        .post(API + "/employers")
        .then()
        .statusCode(201)
        .body("id", equalTo(id.toString()));
    return described;
  }

  private static String posts(TestCaller by, Map<String, Object> vacancy) {
    return post(by, vacancy).then().statusCode(201).extract().path("id");
  }

  @Test
  void goesOnWithTheCredentialThatRegistered() {
    // Given
    Map<String, Object> described = registers();
    as(itself).get(API + path).then().body("status", equalTo("PENDING"));
    as(itself).get(API + "/employers").then().body("items.id", contains(id.toString()));

    // When
    described.put("sizeBand", "10_50");
    as(itself)
        .header("If-Match", "\"1\"")
        .body(described)
        .put(API + path)
        .then()
        .statusCode(200)
        .body("sizeBand", equalTo("10_50"));
    step(AUTHORITY, path, "verification", 2).then().statusCode(200);

    // Then
    as(itself).get(API + path).then().body("status", equalTo("VERIFIED"));
    String open = posts(itself, vacancy());
    as(ANYBODY).get(API + "/vacancies/" + open).then().body("status", equalTo("OPEN"));
  }

  @Test
  void knowsNothingBeforeItRegisters() {
    as(itself).get(API + path).then().statusCode(404);
    as(itself).get(API + "/employers").then().body("items", equalTo(List.of()));
    post(itself, vacancy())
        .then()
        .statusCode(422)
        .body("code", equalTo("EMPLOYER_UNKNOWN"))
        .body("detail", containsString("chưa đăng ký"));
  }

  @Test
  void isToldOfItsOwnRegistrationWhenItRegistersAgain() {
    registers();

    Response again = as(itself).body(description()).post(API + "/employers");

    again
        .then()
        .statusCode(409)
        .body("code", equalTo("EMPLOYER_EXISTS"))
        .body("existing", equalTo("/api/v1" + path))
        .body("employerStatus", equalTo("PENDING"))
        .body("detail", containsString("đã được đăng ký"));
    as(itself)
        .header("Accept-Language", "en")
        .body(description())
        .post(API + "/employers")
        .then()
        .body("detail", containsString("already registered"));
  }

  @Test
  void isNotToldWhoseACodeIs() {
    // Given
    Map<String, Object> taken = description();
    taken.put("name", "Công ty Kín Tiếng");
    Employer other = registered(taken);
    Map<String, Object> mine = description();
    mine.put("code", other.code());

    // When
    Response refused = as(itself).body(mine).post(API + "/employers");

    // Then
    refused.then().statusCode(409).body("code", equalTo("EMPLOYER_EXISTS"));
    for (String secret : List.of(other.id().toString(), "Kín Tiếng", "existing", "Status")) {
      assertFalse(refused.asString().contains(secret), refused.asString());
    }
    registers();
    as(itself)
        .header("If-Match", "\"1\"")
        .body(mine)
        .put(API + path)
        .then()
        .statusCode(409)
        .body("code", equalTo("EMPLOYER_EXISTS"));
  }

  @Test
  void answersAndDraftsButPublishesNothingBeforeItIsVerified() {
    // Given
    registers();
    String round = openRound();

    // When
    String response =
        as(itself)
            .body(answer(10, "72", 10))
            .post(API + "/survey-rounds/" + round + "/responses")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String kept = posts(itself, vacancy());
    Map<String, Object> uncoded = vacancy();
    uncoded.remove("vscoRef");
    String waiting = posts(itself, uncoded);
    String cancelled = posts(itself, vacancy());
    step(itself, "/vacancies/" + cancelled, "cancellation", 1, Map.of("reason", "Nhầm"))
        .then()
        .statusCode(200);

    // Then
    step(itself, "/survey-responses/" + response, "submission", 1).then().statusCode(200);
    for (String draft : List.of(kept, waiting)) {
      step(itself, "/vacancies/" + draft, "opening", 1)
          .then()
          .statusCode(409)
          .body("code", equalTo("EMPLOYER_NOT_VERIFIED"));
      as(itself).get(API + "/vacancies/" + draft).then().body("status", equalTo("DRAFT"));
    }
    for (String hidden : List.of(kept, waiting, cancelled)) {
      as(ANYBODY).get(API + "/vacancies/" + hidden).then().statusCode(404);
      as(ANYBODY)
          .get(API + "/vacancies?employer=" + id)
          .then()
          .body("items.id", not(hasItem(hidden)));
      as(itself).get(API + "/vacancies/" + hidden).then().statusCode(200);
    }
  }

  @Test
  void isVerifiedNeitherByItselfNorByWhoLastCorrectedIt() {
    // Given
    Map<String, Object> described = registers();

    // When
    step(itself, path, "verification", 1).then().statusCode(403);
    TestCaller both =
        TestCaller.with(Role.EMPLOYER, Role.LABOUR_AUTHORITY).of(id).in(TestCatalogue.PHU_THO);
    step(both, path, "verification", 1).then().statusCode(403);
    as(AUTHORITY)
        .header("If-Match", "\"1\"")
        .body(described)
        .put(API + path)
        .then()
        .statusCode(200);

    // Then
    step(AUTHORITY, path, "verification", 2)
        .then()
        .statusCode(403)
        .body("code", equalTo("FOUR_EYES"));
    as(itself).get(API + path).then().body("status", equalTo("PENDING"));
  }

  @Test
  void leavesItsCodeToTheTrueOneWhenTheAuthorityClosesIt() {
    // Given
    Map<String, Object> described = registers();
    TestCaller trueOne = onItsOwn(TestCaller.with(Role.EMPLOYER));
    as(trueOne).body(described).post(API + "/employers").then().statusCode(409);

    // When
    step(AUTHORITY, path, "closure", 1, Map.of("reason", "Mã của đơn vị khác"))
        .then()
        .statusCode(200);

    // Then
    as(trueOne).body(described).post(API + "/employers").then().statusCode(201);
    as(itself)
        .get(API + path)
        .then()
        .body("status", equalTo("CLOSED"))
        .body("statusReason", equalTo("Mã của đơn vị khác"));
    as(itself)
        .body(description())
        .post(API + "/employers")
        .then()
        .statusCode(409)
        .body("existing", equalTo("/api/v1" + path))
        .body("employerStatus", equalTo("CLOSED"))
        .body("detail", containsString("chấm dứt hoạt động"));
    as(itself)
        .header("If-Match", "\"2\"")
        .body(described)
        .put(API + path)
        .then()
        .statusCode(409)
        .body("code", equalTo("EMPLOYER_NOT_ACTIVE"))
        .body("employerStatus", equalTo("CLOSED"));
    step(AUTHORITY, path, "verification", 2).then().statusCode(409);
  }

  @Test
  void publishesNothingNewWhileItIsSuspended() {
    // Given
    registers();
    step(AUTHORITY, path, "verification", 1).then().statusCode(200);
    String open = posts(itself, vacancy());
    Map<String, Object> unfinished = vacancy();
    unfinished.put("draft", true);
    String draft = posts(itself, unfinished);
    String response =
        as(itself)
            .body(answer(10, "72", 10))
            .post(API + "/survey-rounds/" + openRound() + "/responses")
            .then()
            .extract()
            .path("id");

    // When
    step(AUTHORITY, path, "suspension", 2, Map.of("reason", "Chờ xác minh lại"))
        .then()
        .statusCode(200);

    // Then
    List<Response> refused =
        List.of(
            post(itself, vacancy()),
            step(itself, "/vacancies/" + draft, "opening", 1),
            as(itself)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(Map.of("number", 11))
                .patch(API + "/vacancies/" + open),
            as(itself)
                .header("If-Match", "\"1\"")
                .body(answer(12, "72", 12))
                .put(API + "/survey-responses/" + response));
    for (Response one : refused) {
      one.then()
          .statusCode(409)
          .body("code", equalTo("EMPLOYER_NOT_ACTIVE"))
          .body("employerStatus", equalTo("SUSPENDED"))
          .body("detail", containsString("tạm dừng"));
    }
    as(itself).get(API + path).then().body("statusReason", equalTo("Chờ xác minh lại"));
    step(itself, "/vacancies/" + open, "fill", 1, Map.of("filled", 9)).then().statusCode(200);
    step(itself, "/vacancies/" + open, "cancellation", 2, Map.of("reason", "Đã đủ"))
        .then()
        .statusCode(200);
  }

  @Test
  void endsNoVacancyItselfOnceItIsClosed() {
    // Given
    registers();
    step(AUTHORITY, path, "verification", 1).then().statusCode(200);
    String open = "/vacancies/" + posts(itself, vacancy());
    String other = "/vacancies/" + posts(itself, vacancy());

    // When
    step(AUTHORITY, path, "closure", 2, Map.of("reason", "Giải thể")).then().statusCode(200);

    // Then
    List<Response> refused =
        List.of(
            step(itself, open, "fill", 1, Map.of("filled", 1)),
            step(itself, open, "cancellation", 1, Map.of("reason", "Đã đủ")));
    for (Response one : refused) {
      one.then()
          .statusCode(409)
          .body("code", equalTo("EMPLOYER_NOT_ACTIVE"))
          .body("employerStatus", equalTo("CLOSED"));
    }
    step(AUTHORITY, open, "cancellation", 1, Map.of("reason", "Giải thể")).then().statusCode(200);
    step(AUTHORITY, other, "fill", 1, Map.of("filled", 1)).then().statusCode(200);
  }

  @Test
  void isUsedByWhomTheAdministratorLetsSpeakForIt() {
    // Given
    Employer registered = registered(description());

    // When
    TestCaller appointed = client(registered);

    // Then
    as(appointed).get(API + "/employers/" + registered.id()).then().statusCode(200);
    as(appointed)
        .body(description())
        .post(API + "/employers")
        .then()
        .statusCode(409)
        .body("existing", equalTo("/api/v1/employers/" + registered.id()));
    as(itself).get(API + "/employers/" + registered.id()).then().statusCode(404);
  }
}
