package vn.labourmarket.occupations.crosswalks;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.platform.test.SuiteServers;

/** Codes of provinces over the merger of 2025, told by the successions. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AreaCrosswalkResourceTest {

  @Test
  void tellsWhatACodeBecame() {
    // When
    Response answer = as(READER).get("/crosswalks/area:2008-08-01/area:2025-07-01?code=82");
    // Then
    answer
        .then()
        .statusCode(200)
        .body("inverted", equalTo(false))
        .body("chained", equalTo(false))
        .body("items.code", contains("82"))
        .body("items[0].targets.code", contains("82"))
        .body("items[0].targets.titleVi", contains("Tỉnh Đồng Tháp"))
        .body("items[0].targets.relation", contains("BROADER"))
        .body("items[0].targets.weight", contains(1));
  }

  @Test
  void tellsWhatACodeCameFrom() {
    // When
    Response answer = as(READER).get("/crosswalks/area:2026-05-01/area:2024-01-01?code=25");
    // Then
    answer
        .then()
        .statusCode(200)
        .body("inverted", equalTo(true))
        .body("items[0].targets.code", contains("17", "25", "26"))
        .body("items[0].targets.titleEn", hasItem("Vinh Phuc Province"));
  }

  @Test
  void staysWithAProvinceThatDidNotChange() {
    // When
    Response answer = as(READER).get("/crosswalks/area:2008-08-01/area:2025-07-01?code=11");
    // Then
    answer
        .then()
        .body("items[0].targets.code", contains("11"))
        .body("items[0].targets.relation", contains("EXACT"));
  }

  @Test
  void goesOverADayInBetween() {
    // When
    Response answer =
        as(READER).get("/crosswalks/area:2008-08-01/area:2026-05-01?via=area:2025-07-01&code=75");
    // Then
    answer
        .then()
        .statusCode(200)
        .body("chained", equalTo(true))
        .body("steps", hasSize(2))
        .body("items[0].targets.titleVi", contains("Thành phố Đồng Nai"));
  }

  @Test
  void pagesThroughTheProvincesOfTheFirstDay() {
    // Given
    String path = "/crosswalks/area:2008-08-01/area:2025-07-01?limit=40";
    // When
    Response answer = as(READER).get(path);
    // Then
    answer.then().statusCode(200).body("items", hasSize(40));
    as(READER)
        .get(path + "&cursor=" + answer.jsonPath().getString("nextCursor"))
        .then()
        .body("items", hasSize(23));
  }

  @Test
  void showsMergedProvincesAmongTheChangesOfTheList() {
    // When
    Response answer =
        as(READER).get("/classifications/area/changes?from=2008-08-01&to=2025-07-01&limit=500");
    // Then
    answer
        .then()
        .statusCode(200)
        .body("items.find { it.code == '82' }.kinds", hasItems("RETIRED", "ADDED", "MERGED"))
        .body("items.find { it.code == '82' }.kinds", not(hasItem("RENAMED")))
        .body("items.find { it.code == '82' }.cameFromCodes.code", contains("82", "87"))
        .body("items.find { it.code == '26' }.becameCodes.code", contains("25"));
  }

  @ParameterizedTest
  @CsvSource({
    "area:2008-08-01/area:2025-07-01?code=97, 404, ITEM_NOT_FOUND",
    "area:2025-07-01/area:2008-08-01?code=26, 404, ITEM_NOT_FOUND",
    "area:2008/area:2025-07-01?code=82, 400, INVALID_PARAMETER",
    "area:2008-08-01/area:2008-08-01?code=82, 404, CROSSWALK_NOT_FOUND",
    "area:2008-08-01/area:2025-07-01?revision=1, 404, CROSSWALK_NOT_FOUND"
  })
  void refusesWhatMeansNothing(String path, int status, String code) {
    // When
    Response answer = as(READER).get("/crosswalks/" + path);
    // Then
    answer.then().statusCode(status).body("code", equalTo(code));
  }
}
