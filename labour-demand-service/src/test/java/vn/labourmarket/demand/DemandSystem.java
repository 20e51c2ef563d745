package vn.labourmarket.demand;

import static io.restassured.RestAssured.given;

import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.ContractFilter;
import vn.labourmarket.platform.test.TestCaller;
import vn.labourmarket.platform.time.VietnamTime;

/** The service as its callers see it. Every answer is compared with the committed contract. */
public final class DemandSystem {
  public static final String API = "/api/v1";
  private static final String SERVICE = "labour-demand-service";
  private static final Filter CONTRACT = ContractFilter.of(Path.of("openapi.yaml"));
  private static final AtomicLong CODES = new AtomicLong(System.nanoTime() % 1_000_000_000);

  public static final TestCaller AUTHORITY =
      TestCaller.with(Role.LABOUR_AUTHORITY)
          .in(TestCatalogue.PHU_THO, TestCatalogue.OLD_PHU_THO, TestCatalogue.OLD_VINH_PHUC);
  public static final TestCaller EMPLOYMENT_SERVICE =
      TestCaller.with(Role.ESC).in(TestCatalogue.PHU_THO);
  public static final TestCaller OTHER_AUTHORITY =
      TestCaller.with(Role.LABOUR_AUTHORITY).in(TestCatalogue.HA_NOI);

  private DemandSystem() {}

  public static RequestSpecification as(TestCaller caller) {
    return given()
        .filter(CONTRACT)
        .header("Authorization", caller.bearer(SERVICE))
        .contentType(ContentType.JSON);
  }

  public static TestCaller client(Employer employer) {
    return TestCaller.with(Role.EMPLOYER).of(employer.id());
  }

  /** An employer that the tests registered. */
  public record Employer(UUID id, String code) {}

  public static String freshCode() {
    return String.format("9%09d", CODES.incrementAndGet() % 1_000_000_000);
  }

  public static Map<String, Object> description() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", freshCode());
    body.put("type", "NON_STATE_ENTERPRISE");
    body.put("name", "Công ty Thử Nghiệm");
    body.put("vsicRef", Map.of("scheme", "vsic", "version", "2018", "code", "25"));
    body.put("areaCode", "25");
    body.put("sizeBand", "51_100");
    body.put(
        "contact",
        Map.of("name", "Người Liên Hệ", "phone", "0210000111", "email", "lien.he@example.vn"));
    body.put("demonstration", true);
    return body;
  }

  public static Employer registered(Map<String, Object> description) {
    Response made = as(EMPLOYMENT_SERVICE).body(description).post(API + "/employers");
    made.then().statusCode(201);
    return new Employer(
        UUID.fromString(made.jsonPath().getString("id")), String.valueOf(description.get("code")));
  }

  public static Employer verified() {
    return verified(description());
  }

  public static Employer verified(Map<String, Object> description) {
    Employer made = registered(description);
    step(AUTHORITY, "/employers/" + made.id(), "verification", 1).then().statusCode(200);
    return made;
  }

  public static Response step(TestCaller by, String resource, String noun, long version) {
    return given()
        .filter(CONTRACT)
        .header("Authorization", by.bearer(SERVICE))
        .header("If-Match", "\"" + version + "\"")
        .post(API + resource + "/" + noun);
  }

  public static Response step(
      TestCaller by, String resource, String noun, long version, Object body) {
    return as(by)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post(API + resource + "/" + noun);
  }

  public static Map<String, Object> round() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Map<String, Object> body = new HashMap<>();
    body.put("name", "Khảo sát nhu cầu lao động");
    body.put("period", "2026-H2");
    body.put("areaCode", "25");
    body.put("opensAt", now.minus(1, ChronoUnit.DAYS).toString());
    body.put("closesAt", now.plus(30, ChronoUnit.DAYS).toString());
    body.put(
        "strata", List.of(Map.of("vsicSection", "C", "sizeBand", "51_100", "populationN", 120)));
    return body;
  }

  /** A round that is open now. */
  public static String openRound() {
    return openRound(round());
  }

  public static String openRound(Map<String, Object> description) {
    Response made = as(AUTHORITY).body(description).post(API + "/survey-rounds");
    made.then().statusCode(201);
    String id = made.jsonPath().getString("id");
    step(AUTHORITY, "/survey-rounds/" + id, "opening", 1).then().statusCode(200);
    return id;
  }

  public static Map<String, Object> answer(int total, Object... occupationsAndNumbers) {
    List<Map<String, Object>> lines = new java.util.ArrayList<>();
    for (int i = 0; i < occupationsAndNumbers.length; i += 2) {
      lines.add(
          Map.of(
              "vscoL2",
              occupationsAndNumbers[i],
              "qualification",
              "SO_CAP",
              "number",
              occupationsAndNumbers[i + 1],
              "female",
              1,
              "reason",
              "EXPANSION"));
    }
    return new HashMap<>(
        Map.of("headcount", 80, "total6m", total, "lines", lines, "hires", 5, "leavers", 3));
  }

  public static Map<String, Object> vacancy() {
    Map<String, Object> body = new HashMap<>();
    body.put("title", "Thợ hàn kết cấu thép");
    body.put("description", "Hàn kết cấu thép tại xưởng.");
    body.put("number", 10);
    body.put("vscoRef", Map.of("scheme", "vsco", "version", "2020", "code", "72"));
    body.put("position", "STAFF");
    body.put("generalEducation", "THCS");
    body.put("qualification", "TRUNG_CAP");
    body.put("experienceBand", "LT1");
    body.put("contractType", "FROM_12_TO_36_MONTHS");
    body.put("contractMonths", 24);
    body.put("workTime", "FULL_TIME");
    body.put("pay", Map.of("kind", "MONTH", "min", 9_000_000, "max", 14_000_000));
    body.put("benefits", List.of("Ăn ca", "Xe đưa đón"));
    body.put("closesOn", LocalDate.now(VietnamTime.ZONE).plusDays(60).toString());
    body.put("contact", Map.of("name", "Phòng nhân sự", "phone", "0210000222"));
    return body;
  }

  public static Response post(TestCaller by, Map<String, Object> vacancy) {
    return as(by).body(vacancy).post(API + "/vacancies");
  }
}
