package vn.labourmarket.occupations.lookups;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.published;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.scheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ItemResourceTest {
  private static final String ISCO = "/classifications/isco/2008/items";

  @Test
  void walksThroughAllPagesOnce() {
    // Given
    List<String> codes = new ArrayList<>();
    String cursor = "";
    // When
    while (cursor != null) {
      JsonPath page = read(ISCO + "?limit=100" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      codes.addAll(page.getList("items.code"));
      cursor = page.getString("nextCursor");
    }
    // Then
    assertEquals(619, codes.size());
    assertEquals(codes.stream().sorted().distinct().toList(), codes);
  }

  @Test
  void pointsToTheNextPage() {
    // When
    Response answer = as(READER).get(ISCO + "?level=1&limit=3");
    // Then
    answer
        .then()
        .statusCode(200)
        .header("Link", containsString("rel=\"next\""))
        .body("items.code", contains("0", "1", "2"));
  }

  @Test
  void selectsByLevelAndParent() {
    // When
    Response answer = as(READER).get(ISCO + "?level=3&parent=25");
    // Then
    answer.then().statusCode(200).body("items.code", contains("251", "252"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"thợ hàn", "THO HAN", "thó hạn", "tho han", " thợ hàn "})
  void findsTextWithAndWithoutDiacritics(String typed) {
    // Given
    String version = scheme() + "/2026";
    published(
        version, "2026-01-01", "code,level,title_vi,parent_code\n7,1,Nhóm,\n72,2,Thợ hàn điện,7\n");
    // When
    Response answer =
        as(READER).queryParam("q", typed).get("/classifications/" + version + "/items");
    // Then
    answer.then().statusCode(200).body("items.code", contains("72"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "\\", "x' or '1'='1"})
  void takesStrangeSearchesLiterally(String typed) {
    // When
    Response answer = as(READER).queryParam("q", typed).get(ISCO);
    // Then
    answer.then().statusCode(200).body("items.size()", equalTo(0));
  }

  @Test
  void refusesCharactersThatNoTextHas() {
    // When
    Response answer = as(READER).queryParam("q", "\0").get(ISCO);
    // Then
    answer.then().statusCode(400);
    as(READER).urlEncodingEnabled(false).get(ISCO + "/%00").then().statusCode(400);
  }

  @Test
  void showsOneItem() {
    // When
    Response answer = as(READER).get("/classifications/size-band/current/items/51_100");
    // Then
    answer
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("titleVi", equalTo("Từ 51 đến 100 người"))
        .body("minimum", equalTo(51))
        .body("maximum", equalTo(100));
  }

  @Test
  void showsTheWayFromTheTop() {
    // When
    Response answer = as(READER).get(ISCO + "/2512/ancestors");
    // Then
    answer.then().statusCode(200).body("items.code", contains("2", "25", "251"));
  }

  @Test
  void showsWhatStandsDirectlyBelow() {
    // When
    Response answer = as(READER).get(ISCO + "/251/children");
    // Then
    answer
        .then()
        .statusCode(200)
        .body("items.code", contains("2511", "2512", "2513", "2514", "2519"));
    as(READER).get(ISCO + "/2512/children").then().statusCode(200).body("items.size()", equalTo(0));
    as(READER).get(ISCO + "/2/ancestors").then().statusCode(200).body("items.size()", equalTo(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/9999x", "/9999x/ancestors", "/9999x/children"})
  void doesNotKnowOtherCodes(String place) {
    // When
    Response answer = as(READER).get(ISCO + place);
    // Then
    answer.then().statusCode(404).body("code", equalTo("ITEM_NOT_FOUND"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?limit=0", "?limit=501", "?cursor=x", "?level=x", "?validAt=heute"})
  void refusesParametersThatMeanNothing(String query) {
    // When
    Response answer = as(READER).get(ISCO + query);
    // Then
    answer.then().statusCode(400);
  }

  @Test
  void refusesMisspeltFilters() {
    // When
    Response answer = as(READER).get(ISCO + "?levl=1");
    // Then
    answer.then().statusCode(400).body("code", equalTo("UNKNOWN_PARAMETER"));
  }

  @Test
  void tellsWhatChangedBetweenTwoVersions() {
    // Given
    String scheme = scheme();
    String header = "code,parent_code,level,title_vi\nA,,1,A\nB,,1,B\n";
    published(scheme + "/2018", "2018-01-01", header + "1,A,2,Một\n2,A,2,Hai\n3,A,2,Ba\n");
    published(scheme + "/2025", "2025-01-01", header + "1,A,2,Một\n2,B,2,Hai mới\n4,B,2,Bốn\n");
    // When
    Response answer = as(READER).get("/classifications/" + scheme + "/changes?from=2018&to=2025");
    // Then
    answer
        .then()
        .statusCode(200)
        .body("items.code", contains("2", "3", "4"))
        .body("items[0].kinds", contains("RENAMED", "MOVED"))
        .body("items[0].titleViAfter", equalTo("Hai mới"))
        .body("items[0].parentBefore", equalTo("A"))
        .body("items[1].kinds", hasItem("RETIRED"))
        .body("items[2].kinds", hasItem("ADDED"));
  }

  @Test
  void saysOfNoItemThatItMovedWhoseParentWasUnknown() {
    // Given
    String scheme = scheme();
    String header = "code,parent_code,level,title_vi,flags\nA,,1,A,\n";
    published(
        scheme + "/2018", "2018-01-01", header + "1,,2,Một,\n2,,2,Hai,\n3,A,2,Ba,\n4,A,2,Bốn,\n");
    published(
        scheme + "/2025",
        "2025-01-01",
        header + "B,,1,B,\n1,A,2,Một,\n2,A,2,Hai mới,\n3,,2,Ba,\n4,B,2,Bốn,\n");
    // When
    Response answer = as(READER).get("/classifications/" + scheme + "/changes?from=2018&to=2025");
    // Then
    answer
        .then()
        .statusCode(200)
        .body("items.code", contains("2", "4", "B"))
        .body("items[0].kinds", contains("RENAMED"))
        .body("items[1].kinds", contains("MOVED"));
  }

  @Test
  void needsTheVersionToCompareWith() {
    // When
    Response answer = as(READER).get("/classifications/vsco/changes");
    // Then
    answer.then().statusCode(400).body("parameter", equalTo("from"));
  }
}
