package vn.labourmarket.occupations.priorities;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.scheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PriorityResourceTest {
  private final String name = scheme().toUpperCase(Locale.ROOT);

  @Test
  void knowsWhichOccupationsComeFirstOnADay() {
    // Given
    put(LABOUR, list("2026-01-01", "2030-12-31", "7212", "2512"))
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("codes", contains("2512", "7212"));
    put(LABOUR, list("2031-01-01", null, "7213")).then().statusCode(201);
    // When
    Response answer = as(READER).get("/priority-lists?validAt=2030-12-31&list=" + name);
    // Then
    answer.then().statusCode(200).body("items.validFrom", contains("2026-01-01"));
    as(READER)
        .get("/priority-lists?code=7213&list=" + name)
        .then()
        .body("items.validFrom", contains("2031-01-01"));
    as(READER)
        .get("/priority-lists?validAt=2025-12-31&list=" + name)
        .then()
        .body("items", hasSize(0));
    String id = answer.jsonPath().getString("items[0].id");
    as(READER).get("/priority-lists/" + id).then().body("list", equalTo(name));
  }

  @Test
  void refusesTwoEditionsForTheSameDays() {
    // Given
    put(LABOUR, list("2026-01-01", "2030-12-31", "7212")).then().statusCode(201);
    // When
    Response answer = put(LABOUR, list("2030-12-31", null, "7212"));
    // Then
    answer.then().statusCode(409).body("code", equalTo("PRIORITY_LIST_OVERLAP"));
  }

  @Test
  void changesAListOnlyForWhoHasSeenIt() {
    // Given
    put(LABOUR, list("2026-01-01", null, "7212")).then().statusCode(201);
    put(LABOUR, list("2026-01-01", null, "7212")).then().statusCode(200);
    // When
    Response unseen = put(LABOUR, list("2026-01-01", null, "7212", "7213"));
    // Then
    unseen.then().statusCode(428);
    as(LABOUR)
        .header("If-Match", "\"1\"")
        .contentType(ContentType.JSON)
        .body(list("2026-01-01", null, "7212", "7213"))
        .put("/priority-lists")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
  }

  @Test
  void refusesUnknownCodesVersionsAndDays() {
    // When
    Response answer = put(LABOUR, list("2026-01-01", "2025-01-01", "7212", "9999", "7212"));
    // Then
    answer
        .then()
        .statusCode(422)
        .body("violations.pointer", contains("/validTo", "/codes/1", "/codes/2"))
        .body(
            "violations.code",
            hasItems("PRIORITY_VALIDITY", "PRIORITY_CODE_UNKNOWN", "PRIORITY_CODE_REPEATED"));
    Map<String, Object> elsewhere = list("2026-01-01", null, "7212");
    elsewhere.put("version", "1999");
    put(LABOUR, elsewhere)
        .then()
        .statusCode(422)
        .body("code", equalTo("PRIORITY_CLASSIFICATION_UNKNOWN"));
  }

  @Test
  void isForAuthoritiesOnly() {
    // When
    Response answer = put(EDITOR, list("2026-01-01", null, "7212"));
    // Then
    answer.then().statusCode(403);
    put(READER, list("2026-01-01", null, "7212")).then().statusCode(403);
  }

  private Map<String, Object> list(String from, String to, String... codes) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("list", name);
    body.put("nameVi", "Nghề trọng điểm");
    body.put("nameEn", "Key occupations");
    body.put("validFrom", from);
    body.put("validTo", to);
    body.put("legalBasis", "Quyết định thử nghiệm");
    body.put("scheme", "isco");
    body.put("version", "2008");
    body.put("codes", List.of(codes));
    return body;
  }

  private static Response put(TestCaller caller, Map<String, Object> list) {
    return as(caller).contentType(ContentType.JSON).body(list).put("/priority-lists");
  }
}
