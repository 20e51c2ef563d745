package vn.labourmarket.occupations.territory;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.territory.Files.CHECKER;
import static vn.labourmarket.occupations.territory.Files.importSuccessions;
import static vn.labourmarket.occupations.territory.Files.importUnits;
import static vn.labourmarket.occupations.territory.Files.successions;
import static vn.labourmarket.occupations.territory.Files.units;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.RoleLimits;
import vn.labourmarket.platform.test.SuiteServers;

/** Whatever files change, what was said before, on what basis and by whom stays readable. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TerritoryHistoryResourceTest {
  private static final String ROW = "%s,01,Xã Thử,Test,2051-01-01,%s,%s,\n";

  @Test
  void tellsWhatAFileMadeOfAnAreaAndWhoDidIt() {
    // Given
    JsonPath made = importUnits(unit("99801", "", "NQ lập"));
    String id = id("99801");
    // When
    JsonPath changed = importUnits(unit("99801", "2053-12-31", "NQ bỏ"));
    // Then
    history(id)
        .body("items.version", contains(2, 1))
        .body("items.importId", contains(changed.getString("id"), made.getString("id")))
        .body("items[0].before.validTo", nullValue())
        .body("items[0].before.code", equalTo("99801"))
        .body("items[0].after.validTo", equalTo("2053-12-31"))
        .body("items[0].after.legalBasis", equalTo("NQ lập"))
        .body("items[0].after.endLegalBasis", equalTo("NQ bỏ"))
        .body("items[0].after.names.nameVi", contains("Xã Thử"))
        .body("items[0].legalBases", contains("NQ bỏ"))
        .body("items[0].actor", equalTo(LABOUR.caller().clientId().toString()))
        .body("items[0].checkedBy", equalTo(CHECKER.caller().clientId().toString()))
        .body("items[1].before", nullValue())
        .body("items[1].legalBases", contains("NQ lập"));
    String next =
        as(EDITOR).get("/areas/" + id + "/history?limit=1").jsonPath().getString("nextCursor");
    as(EDITOR)
        .get("/areas/" + id + "/history?limit=1&cursor=" + next)
        .then()
        .body("items.version", contains(1));
  }

  @Test
  void keepsWhatTheBeginningRestsOnWhenAnAreaIsReopened() {
    // Given
    importUnits(unit("99802", "", "NQ lập"));
    importUnits(unit("99802", "2053-12-31", "NQ bỏ"));
    // When
    importUnits(unit("99802", "-", "NQ mở lại"));
    // Then
    String id = id("99802");
    as(READER)
        .get("/areas/" + id)
        .then()
        .body("legalBasis", equalTo("NQ lập"))
        .body("endLegalBasis", nullValue())
        .body("validTo", nullValue());
    history(id)
        .body("items[0].before.endLegalBasis", equalTo("NQ bỏ"))
        .body("items[0].legalBases", contains("NQ mở lại"));
    JsonPath again = importUnits(unit("99802", "-", "NQ mở lại") + "\n");
    assertEquals(List.of("AREA_BASIS_KEPT"), again.getList("warnings.code"), again::prettify);
    history(id).body("items", hasSize(3));
  }

  @Test
  void tellsWhyAnAreaWasRemovedAndWhatItWas() {
    // Given
    importUnits(unit("99803", "", "NQ lập"));
    String id = id("99803");
    // When
    importUnits(
        "code,name_vi,name_en,valid_from,legal_basis,remove\n"
            + "99803,Xã Thử,Test,2051-01-01,Nhập nhầm theo biên bản 5,yes\n");
    // Then
    as(READER).get("/areas/" + id).then().statusCode(404);
    history(id)
        .body("items[0].after", nullValue())
        .body("items[0].before.code", equalTo("99803"))
        .body("items[0].before.names.nameVi", contains("Xã Thử"))
        .body("items[0].legalBases", contains("Nhập nhầm theo biên bản 5"));
  }

  @Test
  void removesNothingButWhatTheRowNames() {
    // Given
    importUnits(unit("99807", "", "NQ lập"));
    String id = id("99807");
    String columns = "id,code,name_vi,name_en,valid_from,legal_basis,remove\n";
    // When
    JsonPath job =
        importUnits(
            columns
                + ",99807,Xã Khác,Test,2051-01-01,NQ,yes\n"
                + id
                + ",99808,Xã Thử,Test,2051-01-01,NQ,yes\n"
                + id
                + ",99807,Xã Thử,Test,2051-01-02,NQ,yes\n");
    // Then
    String other = "AREA_REMOVAL_UNLIKE";
    assertEquals(List.of(other, other, other), job.getList("errors.code"), job::prettify);
    JsonPath right = importUnits(columns + id + ",99807,Xã Thử,Test,2051-01-01,NQ,yes\n");
    assertEquals("99807 Xã Thử", right.getString("warnings[0].message").substring(0, 12));
  }

  @Test
  void tellsWhyASuccessionWasTakenBackAndWhatItsWeightsWere() {
    // Given
    importUnits(
        units("99804,01,2051-01-01,2051-12-31", "99805,01,2052-01-01", "99806,01,2052-01-01"));
    importSuccessions(successions("99804>99805@2052-01-01:0.6", "99804>99806@2052-01-01:0.4"));
    importSuccessions(successions("99804>99805@2052-01-01:0.3", "99804>99806@2052-01-01:0.7"));
    // When
    importSuccessions(Files.SUCCESSIONS + "99804,99805,2052-01-01,Rút theo công văn 7,0,\n");
    // Then
    String from = id("99804");
    succession(from, id("99805"))
        .body("items.version", contains(3, 2, 1))
        .body("items[0].before.weight", equalTo(0.3f))
        .body("items[0].after.weight", equalTo(0))
        .body("items[0].legalBases", contains("Rút theo công văn 7"))
        .body("items[1].before.weight", equalTo(0.6f))
        .body("items[1].actor", equalTo(LABOUR.caller().clientId().toString()))
        .body("items[1].checkedBy", equalTo(CHECKER.caller().clientId().toString()))
        .body("items[2].before", nullValue());
    succession(from, id("99806"))
        .body("items[0].after.weight", equalTo(0))
        .body("items[0].legalBases", contains("Rút theo công văn 7"));
  }

  @Test
  void tellsWhyASuccessionIsOfAnotherKindThatNoRowNames() {
    // Given
    importUnits(
        units(
            "99811,01,2051-01-01,2051-12-31",
            "99812,01,2051-01-01,2051-12-31",
            "99813,01,2052-01-01",
            "99814,01,2052-01-01"));
    importSuccessions(successions("99811>99813@2052-01-01", "99812>99813@2052-01-01"));
    // When
    importSuccessions(Files.SUCCESSIONS + "99811,99814,2052-01-01,NQ tách,,\n");
    // Then
    succession(id("99812"), id("99813"))
        .body("items[0].before.kind", equalTo("MERGE"))
        .body("items[0].after.kind", equalTo("STATUS_CHANGE"))
        .body("items[0].legalBases", contains("NQ tách"));
  }

  @Test
  void tellsItToWhoWorksOnTheCatalogueOnly() {
    // Given
    String province = read("/areas?code=01&validAt=2026-01-01").getString("items[0].id");
    // When
    ValidatableResponse refused = as(READER).get("/areas/" + province + "/history").then();
    // Then
    refused.statusCode(403);
    history(province);
    as(EDITOR).get("/areas/" + UUID.randomUUID() + "/history").then().statusCode(404);
    String pair = UUID.randomUUID() + "/" + UUID.randomUUID();
    as(READER).get("/area-successions/" + pair + "/history").then().statusCode(403);
    as(EDITOR).get("/area-successions/" + pair + "/history").then().statusCode(404);
    as(EDITOR)
        .get("/area-successions/" + province + "/x/history")
        .then()
        .statusCode(not(equalTo(200)));
  }

  @Test
  void growsOnly() throws Exception {
    // When
    Set<String> tables = RoleLimits.tables();
    // Then
    RoleLimits.assertAppendOnly(
        tables.stream().filter(it -> it.endsWith("state_change")).toArray(String[]::new));
    assertTrue(tables.containsAll(List.of("area_state_change", "area_succession_state_change")));
  }

  private static String unit(String code, String validTo, String basis) {
    return Files.UNITS + ROW.formatted(code, validTo, basis);
  }

  private static String id(String code) {
    return read("/areas?code=" + code).getString("items[0].id");
  }

  private static ValidatableResponse history(String id) {
    return as(EDITOR).get("/areas/" + id + "/history").then().statusCode(200);
  }

  private static ValidatableResponse succession(String from, String to) {
    return as(EDITOR)
        .get("/area-successions/" + from + "/" + to + "/history")
        .then()
        .statusCode(200);
  }
}
