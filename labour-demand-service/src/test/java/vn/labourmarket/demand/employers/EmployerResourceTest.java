package vn.labourmarket.demand.employers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.EMPLOYMENT_SERVICE;
import static vn.labourmarket.demand.DemandSystem.OTHER_AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.client;
import static vn.labourmarket.demand.DemandSystem.description;
import static vn.labourmarket.demand.DemandSystem.registered;
import static vn.labourmarket.demand.DemandSystem.step;
import static vn.labourmarket.demand.DemandSystem.verified;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.CatalogueFeed;
import vn.labourmarket.demand.Database;
import vn.labourmarket.demand.DemandSystem;
import vn.labourmarket.demand.DemandSystem.Employer;
import vn.labourmarket.demand.TestCatalogue;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class EmployerResourceTest {
  @BeforeEach
  void feed() {
    CatalogueFeed.ensure();
  }

  @Test
  void letsAnEmployerRegisterItselfAsTheOrganisationOfItsClient() {
    UUID organisation = UUID.randomUUID();
    TestCaller itself = TestCaller.with(Role.EMPLOYER).of(organisation);

    as(itself)
        .body(description())
        .post(API + "/employers")
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .header("Location", equalTo("/api/v1/employers/" + organisation))
        .body("id", equalTo(organisation.toString()))
        .body("status", equalTo("PENDING"))
        .body("areaId", equalTo(TestCatalogue.PHU_THO.toString()))
        .body("contact.phone", equalTo("0210000111"))
        .body("demonstration", equalTo(true));

    as(itself).body(description()).post(API + "/employers").then().statusCode(409);
  }

  @Test
  void refusesACodeTwice() {
    Map<String, Object> description = description();
    registered(description);

    as(EMPLOYMENT_SERVICE)
        .body(description)
        .post(API + "/employers")
        .then()
        .statusCode(409)
        .body("code", equalTo("EMPLOYER_EXISTS"));
  }

  @Test
  void namesEveryBrokenRuleInVietnamese() {
    Map<String, Object> description = description();
    description.put("code", "12AB");
    description.put("sizeBand", "HUGE");
    description.put("vsicRef", Map.of("scheme", "vsic", "version", "2018", "code", "Z9"));

    as(EMPLOYMENT_SERVICE)
        .body(description)
        .post(API + "/employers")
        .then()
        .statusCode(422)
        .body("code", equalTo("EMPLOYER_CODE_FORMAT"))
        .body("violations.pointer", contains("/code", "/sizeBand", "/vsicRef/code"))
        .body("violations[0].message", containsString("10 chữ số"));
  }

  @Test
  void movesThroughItsStatesAndTellsWhatIsAllowed() {
    Employer employer = registered(description());
    String path = "/employers/" + employer.id();

    step(AUTHORITY, path, "suspension", 1)
        .then()
        .statusCode(409)
        .body("code", equalTo("ILLEGAL_TRANSITION"))
        .body("allowed", contains("closure", "verification"));
    step(AUTHORITY, path, "verification", 1).then().body("status", equalTo("VERIFIED"));
    step(AUTHORITY, path, "suspension", 2, Map.of("reason", "Hỏi CCCD 0011 9901 2345"))
        .then()
        .statusCode(422)
        .body("violations[0].code", equalTo("PERSONAL_DATA_IN_TEXT"));
    step(AUTHORITY, path, "suspension", 2, Map.of("reason", "Chờ xác minh lại"))
        .then()
        .body("status", equalTo("SUSPENDED"))
        .body("statusReason", equalTo("Chờ xác minh lại"));
    step(AUTHORITY, path, "reactivation", 3).then().body("status", equalTo("VERIFIED"));
    step(AUTHORITY, path, "closure", 4).then().body("status", equalTo("CLOSED"));

    assertEquals(
        List.of(
            ">PENDING",
            "PENDING>VERIFIED",
            "VERIFIED>SUSPENDED",
            "SUSPENDED>VERIFIED",
            "VERIFIED>CLOSED"),
        Database.texts(
            "select coalesce(from_status, '') || '>' || to_status from state_change"
                + " where aggregate_id = ? order by id",
            employer.id()));
  }

  @Test
  void refusesStaleAndUnconditionalChanges() {
    Employer employer = verified();
    String path = "/employers/" + employer.id();

    step(AUTHORITY, path, "suspension", 1).then().statusCode(412);
    as(AUTHORITY).body("{}").post(API + path + "/suspension").then().statusCode(428);
  }

  @Test
  void keepsAnAuthorityToItsArea() {
    Employer employer = registered(description());
    String path = "/employers/" + employer.id();

    step(OTHER_AUTHORITY, path, "verification", 1)
        .then()
        .statusCode(403)
        .body("code", equalTo("FORBIDDEN"));
    as(OTHER_AUTHORITY).get(API + path).then().statusCode(403);
    as(OTHER_AUTHORITY)
        .get(API + "/employers?limit=500")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(employer.id().toString())));
  }

  @Test
  void hidesAnEmployerFromAnother() {
    Employer one = verified();
    Employer other = verified();

    as(client(other)).get(API + "/employers/" + one.id()).then().statusCode(404);
    as(client(other))
        .get(API + "/employers")
        .then()
        .body("items.id", contains(other.id().toString()));
  }

  @Test
  void showsTheContactToOwnerAndAuthorityOnly() {
    Employer employer = verified();
    String path = API + "/employers/" + employer.id();

    as(client(employer)).get(path).then().body("contact.email", equalTo("lien.he@example.vn"));
    as(AUTHORITY).get(path).then().body("contact.name", equalTo("Người Liên Hệ"));
    as(EMPLOYMENT_SERVICE)
        .get(path)
        .then()
        .body("contact.name", equalTo("N***"))
        .body("contact.phone", equalTo("***111"))
        .body("contact.email", equalTo("l***@example.vn"));
    as(AUTHORITY)
        .get(API + "/employers?q=" + employer.code())
        .then()
        .body("items.id", contains(employer.id().toString()))
        .body("items[0].contact", nullValue());
  }

  @Test
  void erasesTheContactAndKeepsTheRecord() {
    Employer employer = verified();
    String path = API + "/employers/" + employer.id();

    as(client(employer))
        .header("If-Match", "\"2\"")
        .delete(path + "/contact")
        .then()
        .statusCode(204);

    as(client(employer))
        .get(path)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"3\""))
        .body("contact", nullValue())
        .body("status", equalTo("VERIFIED"))
        .body("code", equalTo(employer.code()));
    assertEquals(
        0,
        Database.number(
            "select count(*) from employer_contact where employer_id = ?", employer.id()));
    assertEquals(
        0,
        Database.number(
            "select count(*) from outbox where payload like '%lien.he%' or payload like '%0210000111%'"));
  }

  @Test
  void masksWhatIdentifiesAPerson() {
    Map<String, Object> description = description();
    String number = "99" + DemandSystem.freshCode();
    description.put("code", number);
    description.put("type", "INDIVIDUAL");
    description.put("name", "Nguyễn Thị Thử");
    Employer person = registered(description);

    as(EMPLOYMENT_SERVICE)
        .get(API + "/employers/" + person.id())
        .then()
        .body("code", equalTo("*********" + number.substring(9)));
    as(client(person)).get(API + "/employers/" + person.id()).then().body("code", equalTo(number));
    assertEquals(
        0,
        Database.number(
            "select count(*) from outbox where payload like ? or payload like '%Nguyễn Thị Thử%'",
            "%" + number + "%"));
  }

  @Test
  void correctsADescriptionButNotAVerifiedCode() {
    Map<String, Object> description = description();
    Employer employer = verified(description);
    String path = API + "/employers/" + employer.id();
    description.put("sizeBand", "10_50");
    description.remove("contact");

    as(client(employer))
        .header("If-Match", "\"2\"")
        .body(description)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"3\""))
        .body("sizeBand", equalTo("10_50"))
        .body("contact.phone", equalTo("0210000111"));
    description.put("code", DemandSystem.freshCode());
    as(client(employer))
        .header("If-Match", "\"3\"")
        .body(description)
        .put(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("EMPLOYER_CODE_FIXED"));
  }

  @Test
  void pagesThroughAllEmployersWithoutRepeatingOne() {
    String area = TestCatalogue.PHU_THO.toString();
    for (int i = 0; i < 5; i++) {
      registered(description());
    }
    Set<String> seen = new HashSet<>();
    String cursor = "";
    do {
      JsonPath page =
          as(AUTHORITY)
              .get(API + "/employers?limit=3&area=" + area + cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      page.<String>getList("items.id").forEach(id -> assertEquals(true, seen.add(id)));
      cursor =
          page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
    } while (cursor != null);
    assertEquals(
        Database.number("select count(*) from employer where area_id = ?", TestCatalogue.PHU_THO),
        seen.size());
  }

  @Test
  void refusesUnknownFieldsAndParameters() {
    Map<String, Object> description = description();
    description.put("phone", "1");
    as(EMPLOYMENT_SERVICE)
        .body(description)
        .post(API + "/employers")
        .then()
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_FIELD"));
    given()
        .header("Authorization", AUTHORITY.bearer("labour-demand-service"))
        .get(API + "/employers?colour=red")
        .then()
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_PARAMETER"));
  }
}
