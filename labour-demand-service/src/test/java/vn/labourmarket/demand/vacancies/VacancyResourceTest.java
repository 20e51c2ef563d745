package vn.labourmarket.demand.vacancies;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.EMPLOYMENT_SERVICE;
import static vn.labourmarket.demand.DemandSystem.OTHER_AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.client;
import static vn.labourmarket.demand.DemandSystem.description;
import static vn.labourmarket.demand.DemandSystem.post;
import static vn.labourmarket.demand.DemandSystem.registered;
import static vn.labourmarket.demand.DemandSystem.step;
import static vn.labourmarket.demand.DemandSystem.vacancy;
import static vn.labourmarket.demand.DemandSystem.verified;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
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

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class VacancyResourceTest {
  private static final Map<String, Object> WELDERS = Map.of("vscoRef", Map.of("code", "7211"));

  @BeforeEach
  void feed() {
    CatalogueFeed.ensure();
  }

  private static String posted(Employer employer, Map<String, Object> vacancy) {
    Response made = post(client(employer), vacancy);
    made.then().statusCode(201);
    return made.jsonPath().getString("id");
  }

  private static Map<String, Object> uncoded() {
    Map<String, Object> vacancy = vacancy();
    vacancy.remove("vscoRef");
    return vacancy;
  }

  private static Response patch(TestCaller by, String id, long version, Map<String, ?> changes) {
    return as(by)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"" + version + "\"")
        .body(changes)
        .patch(API + "/vacancies/" + id);
  }

  @Test
  void opensACodedVacancyOfAVerifiedEmployerAtOnce() {
    Employer employer = verified();

    post(client(employer), vacancy())
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .body("status", equalTo("OPEN"))
        .body("employer", equalTo(employer.id().toString()))
        .body("filled", equalTo(0))
        .body("place.areaId", equalTo(TestCatalogue.PHU_THO.toString()))
        .body("vscoRef.version", equalTo("2020"))
        .body("contact.phone", equalTo("0210000222"))
        .body("demonstration", equalTo(true))
        .body("postedAt", notNullValue());
  }

  @Test
  void sendsAnUncodedVacancyToTheEmploymentServiceAndOpensItWithTheCode() {
    String id = posted(verified(), uncoded());
    String path = "/vacancies/" + id;
    as(EMPLOYMENT_SERVICE)
        .get(API + "/vacancies?status=PENDING_CODING&limit=500")
        .then()
        .body("items.id", hasItem(id));

    step(EMPLOYMENT_SERVICE, path, "coding", 1, Map.of("vscoRef", Map.of("code", "9")))
        .then()
        .statusCode(422)
        .body("code", equalTo("VSCO_UNKNOWN"));
    step(EMPLOYMENT_SERVICE, path, "coding", 1, WELDERS)
        .then()
        .statusCode(200)
        .body("status", equalTo("OPEN"))
        .body("vscoRef.code", equalTo("7211"));
  }

  @Test
  void keepsAnUnverifiedEmployersVacancyUntilItIsVerified() {
    Employer employer = registered(description());
    String coded = posted(employer, vacancy());
    String uncoded = posted(employer, uncoded());

    for (String draft : List.of(coded, uncoded)) {
      step(client(employer), "/vacancies/" + draft, "opening", 1)
          .then()
          .statusCode(409)
          .body("code", equalTo("EMPLOYER_NOT_VERIFIED"));
    }
    step(AUTHORITY, "/employers/" + employer.id(), "verification", 1);
    step(client(employer), "/vacancies/" + coded, "opening", 1)
        .then()
        .body("status", equalTo("OPEN"));
    step(client(employer), "/vacancies/" + uncoded, "opening", 1)
        .then()
        .body("status", equalTo("PENDING_CODING"));
    step(EMPLOYMENT_SERVICE, "/vacancies/" + uncoded, "coding", 2, WELDERS)
        .then()
        .body("status", equalTo("OPEN"));
  }

  @Test
  void codesAnUnverifiedEmployersDraftWithoutOpeningIt() {
    Employer employer = registered(description());
    String id = posted(employer, uncoded());

    step(EMPLOYMENT_SERVICE, "/vacancies/" + id, "coding", 1, WELDERS)
        .then()
        .statusCode(200)
        .body("status", equalTo("DRAFT"));
    as(client(verified())).get(API + "/vacancies/" + id).then().statusCode(404);
  }

  @Test
  void keepsADraftToItsEmployerUntilItIsOpened() {
    Employer employer = verified();
    Map<String, Object> draft = uncoded();
    draft.put("draft", true);
    String id = posted(employer, draft);

    as(client(verified())).get(API + "/vacancies/" + id).then().statusCode(404);
    step(client(employer), "/vacancies/" + id, "opening", 1)
        .then()
        .body("status", equalTo("PENDING_CODING"));
  }

  @Test
  void fillsStepByStep() {
    Employer employer = verified();
    String path = "/vacancies/" + posted(employer, vacancy());

    step(client(employer), path, "fill", 1, Map.of("filled", 11))
        .then()
        .statusCode(422)
        .body("code", equalTo("NUMBER_RANGE"));
    step(client(employer), path, "fill", 1, Map.of("filled", 4))
        .then()
        .body("status", equalTo("PARTIALLY_FILLED"))
        .body("filled", equalTo(4));
    step(client(employer), path, "fill", 2, Map.of("filled", 10))
        .then()
        .body("status", equalTo("FILLED"));
    step(client(employer), path, "cancellation", 3, Map.of("reason", "Đã đủ"))
        .then()
        .statusCode(409)
        .body("allowed", equalTo(List.of()));
  }

  @Test
  void cancelsWithAReason() {
    Employer employer = verified();
    String path = "/vacancies/" + posted(employer, vacancy());

    step(client(employer), path, "cancellation", 1, Map.of()).then().statusCode(422);
    step(client(employer), path, "cancellation", 1, Map.of("reason", "Hỏi LH 0912 345 678"))
        .then()
        .statusCode(422)
        .body("violations[0].code", equalTo("PERSONAL_DATA_IN_TEXT"))
        .body("violations[0].pointer", equalTo("/reason"));
    step(client(employer), path, "cancellation", 1, Map.of("reason", "Hoãn đơn hàng"))
        .then()
        .body("status", equalTo("CANCELLED"))
        .body("statusReason", equalTo("Hoãn đơn hàng"));
  }

  @Test
  void changesSingleFieldsByMergePatch() {
    Employer employer = verified();
    String id = posted(employer, vacancy());
    Map<String, Object> changes = new HashMap<>();
    changes.put("number", 12);
    changes.put("pay", Map.of("max", 15_000_000));
    changes.put("description", null);
    changes.put("contact", null);

    patch(client(employer), id, 1, changes)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("number", equalTo(12))
        .body("pay.min", equalTo(9_000_000))
        .body("pay.max", equalTo(15_000_000))
        .body("description", nullValue())
        .body("contact", nullValue())
        .body("title", equalTo("Thợ hàn kết cấu thép"));
  }

  @Test
  void refusesPatchesOfWhatHasStepsOfItsOwn() {
    Employer employer = verified();
    String id = posted(employer, vacancy());

    patch(client(employer), id, 1, WELDERS)
        .then()
        .statusCode(422)
        .body("code", equalTo("CODED_SEPARATELY"));
    patch(client(employer), id, 1, Map.of("employer", UUID.randomUUID()))
        .then()
        .body("code", equalTo("FIXED_FIELD"));
    patch(client(employer), id, 1, Map.of("filled", 3))
        .then()
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_FIELD"));
    patch(client(employer), id, 1, Map.of("title", ""))
        .then()
        .statusCode(422)
        .body("violations.pointer", contains("/title"));
    patch(client(employer), id, 7, Map.of("number", 3)).then().statusCode(412);
    as(client(employer))
        .header("If-Match", "\"1\"")
        .body(Map.of("number", 3))
        .patch(API + "/vacancies/" + id)
        .then()
        .statusCode(415);
  }

  @Test
  void refusesPatchesThatAreNoObjects() {
    Employer employer = verified();
    String id = posted(employer, vacancy());
    for (String body : List.of("[]", "3", "{", "null", "")) {
      given()
          .header("Authorization", client(employer).bearer("labour-demand-service"))
          .contentType("application/merge-patch+json")
          .header("If-Match", "\"1\"")
          .body(body)
          .patch(API + "/vacancies/" + id)
          .then()
          .statusCode(400);
    }
  }

  @Test
  void hidesTheContactFromEverybodyButThoseConcerned() {
    Employer employer = verified();
    String id = posted(employer, vacancy());
    String path = API + "/vacancies/" + id;

    for (TestCaller reader :
        List.of(
            client(verified()),
            TestCaller.with(Role.PUBLIC),
            TestCaller.with(Role.GENERAL_SCHOOL),
            OTHER_AUTHORITY)) {
      as(reader)
          .get(path)
          .then()
          .statusCode(200)
          .body("title", notNullValue())
          .body("contact", nullValue());
    }
    as(EMPLOYMENT_SERVICE).get(path).then().body("contact.phone", equalTo("0210000222"));
    as(TestCaller.with(Role.PUBLIC))
        .get(API + "/vacancies?employer=" + employer.id())
        .then()
        .body("items.id", contains(id))
        .body("items[0].contact", nullValue());
  }

  @Test
  void letsOnlyThoseConcernedWrite() {
    Employer employer = verified();
    String path = "/vacancies/" + posted(employer, vacancy());
    Map<String, Object> forOther = vacancy();
    forOther.put("employer", employer.id().toString());

    step(client(verified()), path, "fill", 1, Map.of("filled", 1)).then().statusCode(404);
    step(OTHER_AUTHORITY, path, "fill", 1, Map.of("filled", 1)).then().statusCode(403);
    post(client(verified()), forOther).then().statusCode(404);
    post(TestCaller.with(Role.ESC).in(TestCatalogue.HA_NOI), forOther).then().statusCode(403);
    post(TestCaller.with(Role.PUBLIC), forOther).then().statusCode(403);
    post(EMPLOYMENT_SERVICE, forOther).then().statusCode(201);
    post(EMPLOYMENT_SERVICE, vacancy())
        .then()
        .statusCode(422)
        .body("code", equalTo("EMPLOYER_REQUIRED"));
  }

  @Test
  void refusesASuspendedEmployer() {
    Employer employer = verified();
    step(AUTHORITY, "/employers/" + employer.id(), "suspension", 2);

    post(client(employer), vacancy())
        .then()
        .statusCode(409)
        .body("code", equalTo("EMPLOYER_NOT_ACTIVE"));
  }

  @Test
  void findsByStatusEmployerOccupationAndTitleWithoutDiacritics() {
    Employer employer = verified();
    Map<String, Object> sales = vacancy();
    sales.put("title", "Nhân viên bán hàng Đường 9");
    sales.put("vscoRef", Map.of("code", "52"));
    String sale = posted(employer, sales);
    String weld = posted(employer, vacancy());
    String mine = API + "/vacancies?employer=" + employer.id();

    as(AUTHORITY).get(mine).then().body("items.id", contains(weld, sale));
    as(AUTHORITY).get(mine + "&occupation=5").then().body("items.id", contains(sale));
    as(AUTHORITY).get(mine + "&q=ban hang duong").then().body("items.id", contains(sale));
    as(AUTHORITY).get(mine + "&q=%25").then().body("items.id", equalTo(List.of()));
    as(AUTHORITY).get(mine + "&status=FILLED").then().body("items.id", equalTo(List.of()));
    as(AUTHORITY)
        .get(mine + "&area=" + TestCatalogue.PHU_THO + "&limit=1")
        .then()
        .body("items.id", contains(weld))
        .body("items.id", not(hasItem(sale)))
        .body("nextCursor", notNullValue());
  }

  @Test
  void answersInFullWhoMayHaveSeenLess() {
    String id = posted(verified(), vacancy());

    given()
        .header("Authorization", AUTHORITY.bearer("labour-demand-service"))
        .header("If-None-Match", "\"1\"")
        .get(API + "/vacancies/" + id)
        .then()
        .statusCode(200)
        .body("contact.name", equalTo("Phòng nhân sự"));
  }
}
