package vn.labourmarket.occupations.areas;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AreaResourceTest {

  @ParameterizedTest
  @CsvSource({"2025-06-30, 63", "2025-07-01, 34", "2026-11-21, 34", "2008-07-31, 0"})
  void listsTheProvincesOfADay(String day, int expected) {
    // When
    Response answer = as(READER).get("/areas?level=PROVINCE&limit=100&validAt=" + day);
    // Then
    answer.then().statusCode(200).body("items", hasSize(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "x1", "0101010"})
  void refusesACodeThatIsNoneOfAnyLevel(String code) {
    // When
    Response answer = as(READER).get("/areas?validAt=2026-01-01&code=" + code);
    // Then
    answer.then().statusCode(422).body("code", equalTo("AREA_FORMAT"));
  }

  @Test
  void refusesACodeWithoutADayThatHasMeantDifferentProvinces() {
    // When
    Response answer = as(READER).get("/areas?code=82");
    // Then
    answer
        .then()
        .statusCode(422)
        .body("code", equalTo("AREA_AMBIGUOUS"))
        .body("candidates.nameEn", contains("Tien Giang Province", "Dong Thap Province"))
        .body("candidates[0].validTo", equalTo("2025-06-30"))
        .body("candidates[1].validFrom", equalTo("2025-07-01"));
  }

  @ParameterizedTest
  @CsvSource({
    "82&validAt=2025-06-30, Tien Giang Province",
    "82&validAt=2025-07-01, Dong Thap Province",
    "11, Dien Bien Province",
    "26, Vinh Phuc Province"
  })
  void answersACodeWhereItMeansOneProvince(String code, String expected) {
    // When
    Response answer = as(READER).get("/areas?code=" + code);
    // Then
    answer.then().statusCode(200).body("items.nameEn", contains(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Đồng Nai", "dong nai", "ĐỒNG NAI"})
  void findsNamesWithAndWithoutDiacritics(String typed) {
    // When
    Response answer = as(READER).queryParam("q", typed).get("/areas?validAt=2026-11-21");
    // Then
    answer.then().statusCode(200).body("items.code", contains("75"));
  }

  @Test
  void tellsTheNameOfTheDay() {
    // Given
    String before = read("/areas?code=75&validAt=2026-04-29").getString("items[0].kind");
    // When
    String after = read("/areas?code=75&validAt=2026-04-30").getString("items[0].kind");
    // Then
    org.junit.jupiter.api.Assertions.assertEquals("PROVINCE", before);
    org.junit.jupiter.api.Assertions.assertEquals("CENTRALLY_RUN_CITY", after);
  }

  @Test
  void showsOneArea() {
    // Given
    String id = read("/areas?code=25&validAt=2026-01-01").getString("items[0].id");
    // When
    Response answer = as(READER).get("/areas/" + id);
    // Then
    answer.then().statusCode(200).header("ETag", "\"1\"").body("nameVi", equalTo("Tỉnh Phú Thọ"));
    as(READER)
        .get("/areas/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", equalTo("AREA_NOT_FOUND"));
    as(READER).get("/areas/25").then().statusCode(400);
  }

  @Test
  void pagesThroughAreas() {
    // Given
    String provinces = "/areas?level=PROVINCE&validAt=2025-06-30&limit=50";
    String cursor = read(provinces).getString("nextCursor");
    // When
    Response answer = as(READER).get(provinces + "&cursor=" + cursor);
    // Then
    answer.then().statusCode(200).body("items", hasSize(13)).body("nextCursor", equalTo(null));
  }

  @Test
  void showsWhatBecameOfAProvinceAndWhatASuccessorWasMadeOf() {
    // Given
    String phuTho = read("/areas?code=25&validAt=2026-01-01").getString("items[0].id");
    // When
    Response answer = as(READER).get("/area-successions?to=" + phuTho);
    // Then
    answer
        .then()
        .statusCode(200)
        .body("items.from.code", contains("17", "25", "26"))
        .body("items.weight", contains(1, 1, 1))
        .body("items[0].legalBasis", equalTo("Nghị quyết 202/2025/QH15"));
    as(READER).get("/area-successions?from=17").then().body("items.to.id", contains(phuTho));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/areas?level=CITY",
        "/areas?validAt=2025",
        "/areas?validAt=-999999999-01-01",
        "/area-successions?from=x"
      })
  void refusesParametersThatMeanNothing(String path) {
    // When
    Response answer = as(READER).get(path);
    // Then
    answer.then().statusCode(400);
  }
}
