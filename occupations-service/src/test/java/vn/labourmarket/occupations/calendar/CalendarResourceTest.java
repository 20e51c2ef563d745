package vn.labourmarket.occupations.calendar;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.consented;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CalendarResourceTest {

  @Test
  void showsTheRowsOfACode() {
    // When
    Response answer = as(READER).get("/reporting-obligations?code=LAB_USE&validAt=2026-01-01");
    // Then
    answer.then().statusCode(200).body("items.cadence", containsInAnyOrder("HALF", "YEAR"));
  }

  @ParameterizedTest
  @CsvSource({
    "ENR_MONTHLY, 2026-M04, 2026-04-25T17:00:00Z, 2026-04-25T16:59:59Z",
    "LAB_USE,     2026,     2026-12-04T17:00:00Z, 2026-12-04T16:59:59Z",
    "ENR_Q,       2021-Q1,  2021-04-10T17:00:00Z, 2021-04-10T16:59:59Z"
  })
  void tellsWhenAReportIsDue(String code, String period, String dueAt, String lastOnTime) {
    // When
    Response answer = as(READER).get("/reporting-obligations/" + code + "/due?period=" + period);
    // Then
    answer
        .then()
        .statusCode(200)
        .body("dueAt", equalTo(dueAt))
        .body("lastOnTimeAt", equalTo(lastOnTime));
  }

  @ParameterizedTest
  @CsvSource({
    "ENR_MONTHLY, 2026-Q1,  404, NO_OBLIGATION_IN_PERIOD",
    "LAB_USE,     2026-H2,  404, NO_OBLIGATION_IN_PERIOD",
    "STD_SELF,    2020,     404, NO_OBLIGATION_IN_PERIOD",
    "NOTHING,     2026,     404, OBLIGATION_NOT_FOUND",
    "DEMAND_6M,   2026-H1,  422, DUE_BY_CAMPAIGN",
    "ENR_MONTHLY, 2026-M13, 400, INVALID_PARAMETER"
  })
  void saysWhyThereIsNoDueDate(String code, String period, int status, String reason) {
    // When
    Response answer = as(READER).get("/reporting-obligations/" + code + "/due?period=" + period);
    // Then
    answer.then().statusCode(status).body("code", equalTo(reason));
  }

  @Test
  void setsARowAndTellsTheOthers() {
    // Given
    Map<String, Object> row = row("2031-01-01");
    // When
    Response made = set(LABOUR, row, null);
    // Then
    made.then().statusCode(200).header("ETag", "\"1\"");
    String key = row.get("code") + "/MONTH/2031-01-01";
    PublishedEvent fact = PublishedEvents.startingWith(Topic.REPORTING_OBLIGATION, key, 1).get(0);
    assertEquals("ReportingObligationSet", fact.type());
    assertEquals(25, fact.payload().get("dueDay").asInt());
  }

  @Test
  void changesARowOnlyForWhoHasSeenIt() {
    // Given
    Map<String, Object> row = row("2031-01-01");
    set(LABOUR, row, null).then().statusCode(200);
    put(LABOUR, row, null).then().statusCode(200).header("ETag", "\"1\"");
    row.put("dueDay", 20);
    // When
    Response answer = put(LABOUR, row, null);
    // Then
    answer.then().statusCode(428);
    set(LABOUR, row, "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
    put(LABOUR, row, "\"1\"").then().statusCode(412);
  }

  @Test
  void followsAChangeOfTheLaw() {
    // Given
    Map<String, Object> before = row("2031-01-01");
    set(LABOUR, before, null).then().statusCode(200);
    Map<String, Object> after = new HashMap<>(before);
    after.put("validFrom", "2033-01-01");
    after.put("dueDay", 10);
    // When
    Response answer = set(LABOUR, after, null);
    // Then
    answer.then().statusCode(200);
    String due = "/reporting-obligations/" + before.get("code") + "/due?period=";
    as(READER).get(due + "2032-M12").then().body("lastDay", equalTo("2032-12-25"));
    as(READER)
        .get("/reporting-obligations?code=" + before.get("code"))
        .then()
        .body("items.validTo", containsInAnyOrder("2032-12-31", null));
    as(READER).get(due + "2033-M01").then().body("lastDay", equalTo("2033-01-10"));
  }

  @ParameterizedTest
  @CsvSource({
    "dueDay,         32,         422",
    "dueDay,         ,           422",
    "periodIndex,    13,         422",
    "dueRule,        CAMPAIGN,   422",
    "cadence,        WEEK,       422",
    "validTo,        2030-12-31, 422",
    "legalBasis,     ,           422",
    "graceDays,      -1,         422",
    "colour,         red,        400"
  })
  void refusesRowsThatMeanNothing(String field, String value, int status) {
    // Given
    Map<String, Object> row = row("2031-01-01");
    boolean number = value != null && value.matches("-?\\d+");
    row.put(field, number ? Integer.valueOf(value) : value);
    // When
    Response answer = put(LABOUR, row, null);
    // Then
    answer.then().statusCode(status).body("violations", hasSize(1));
  }

  @Test
  void isSetByAuthoritiesOnly() {
    // Given
    Map<String, Object> row = row("2031-01-01");
    // When
    Response answer = put(EDITOR, row, null);
    // Then
    answer.then().statusCode(403);
    put(READER, row, null).then().statusCode(403);
  }

  private static Map<String, Object> row(String validFrom) {
    Map<String, Object> body = new HashMap<>();
    body.put("code", "T" + UUID.randomUUID().toString().replace('-', '_').toUpperCase());
    body.put("nameVi", "Báo cáo thử nghiệm");
    body.put("nameEn", "Test report");
    body.put("reporterRole", "EMPLOYER");
    body.put("receiverRole", "LABOUR_AUTHORITY");
    body.put("cadence", "MONTH");
    body.put("dueRule", "BY");
    body.put("dueMonthOffset", 0);
    body.put("dueDay", 25);
    body.put("graceDays", 0);
    body.put("validFrom", validFrom);
    body.put("legalBasis", "Quyết định thử nghiệm");
    return body;
  }

  /** Drafted, and published by a leader. */
  private static Response set(TestCaller caller, Map<String, Object> row, String ifMatch) {
    return consented("/reporting-obligations", put(caller, row, ifMatch));
  }

  private static Response put(TestCaller caller, Map<String, Object> row, String ifMatch) {
    var request = as(caller).contentType(ContentType.JSON).body(row);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put("/reporting-obligations");
  }
}
