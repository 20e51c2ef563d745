package vn.labourmarket.occupations.territory;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.upload;
import static vn.labourmarket.occupations.Catalogue.verdict;
import static vn.labourmarket.occupations.territory.Files.CHECKER;
import static vn.labourmarket.occupations.territory.Files.importSuccessions;
import static vn.labourmarket.occupations.territory.Files.importUnits;
import static vn.labourmarket.occupations.territory.Files.send;
import static vn.labourmarket.occupations.territory.Files.successions;
import static vn.labourmarket.occupations.territory.Files.units;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.tables.Table;
import vn.labourmarket.tables.test.Workbook;

/** Made-up provinces from the year 2041 on, with codes that no province has. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TerritoryResourceTest {

  @Test
  void judgesManyAreasOfOneCodeInTime() {
    // Given
    String[] rows =
        IntStream.range(0, 50_000)
            .mapToObj(it -> LocalDate.of(2041, 1, 1).plusDays(it))
            .map(it -> "88,," + it + "," + it)
            .toArray(String[]::new);
    // When
    JsonPath job = verdict(send(LABOUR, "/areas/imports?dryRun=true", units(rows)));
    // Then
    assertEquals("COMPLETED", job.getString("state"), job::prettify);
  }

  @Test
  void takesInUnitsWhateverTheirOrderAndTheSameOnceOnly() {
    // Given
    String csv = units("90031,03,2041-01-01", "03,,2041-01-01");
    // When
    JsonPath job = importUnits(csv);
    // Then
    assertEquals("COMPLETED", job.getString("state"), () -> job.prettify());
    assertEquals("areas", job.getString("target"));
    assertEquals(2, job.getInt("accepted"));
    String id = area("03").getString("id");
    assertEquals(id, area("90031").getString("parentId"));
    assertEquals("COMMUNE", area("90031").getString("level"));
    as(READER).get("/areas?parent=" + id).then().body("items.code", contains("90031"));
    assertEquals(job.getString("id"), importUnits(csv).getString("id"));
    assertEquals("COMPLETED", importUnits(csv + "\n").getString("state"));
    assertEquals(id, area("03").getString("id"));
    assertEquals(1, area("03").getInt("version"));
  }

  @Test
  void checksOnlyInADryRun() {
    // Given
    String csv = units("05,,2041-01-01");
    // When
    JsonPath job = verdict(send(LABOUR, "/areas/imports?dryRun=true", csv));
    // Then
    assertEquals("COMPLETED", job.getString("state"), () -> job.prettify());
    as(READER).get("/areas?code=05").then().body("items", hasSize(0));
  }

  @Test
  void keepsAnAreaThatGetsANewNameAndTellsTheNameOfTheDay() {
    // Given
    importUnits(units("07,,2041-01-01"));
    String id = area("07").getString("id");
    // When
    JsonPath job = importUnits(units("07,,2041-01-01,,2043-05-01"));
    // Then
    assertEquals("COMPLETED", job.getString("state"), () -> job.prettify());
    JsonPath after = area("07");
    assertEquals(id, after.getString("id"));
    assertEquals(List.of("Tỉnh Thử 07", "Tỉnh Thử 072043-05-01"), after.getList("names.nameVi"));
    assertEquals("2043-04-30", after.getString("names[0].validTo"));
    assertEquals(
        "Tỉnh Thử 072043-05-01",
        read("/areas?code=07&validAt=2043-05-01").getString("items[0].nameVi"));
  }

  @Test
  void correctsACodeAndAFirstDayById() {
    // Given
    importUnits(units("09,,2041-01-01"));
    String id = area("09").getString("id");
    // When
    JsonPath job =
        importUnits(
            "id,code,name_vi,name_en,valid_from,legal_basis\n"
                + id
                + ",13,Thành phố Sửa,Mended City,01/02/2041,Nghị quyết sửa\n");
    // Then
    assertEquals("COMPLETED", job.getString("state"), () -> job.prettify());
    assertEquals("AREA_NAME_CORRECTED", job.getString("warnings[0].code"));
    as(READER)
        .get("/areas/" + id)
        .then()
        .body("code", equalTo("13"))
        .body("validFrom", equalTo("2041-02-01"))
        .body("kind", equalTo("CENTRALLY_RUN_CITY"))
        .body("names", hasSize(1))
        .body("version", equalTo(2));
  }

  @Test
  void exchangesTheCodesOfTwoAreas() {
    // Given
    importUnits(units("55,,2041-01-01", "57,,2041-01-01"));
    String one = area("55").getString("id");
    String other = area("57").getString("id");
    String header = "id,code,name_vi,name_en,valid_from,legal_basis\n";
    String rest = ",Tỉnh Đổi,Exchanged Province,2041-01-01,Nghị quyết sửa\n";
    // When
    JsonPath job = importUnits(header + one + ",57" + rest + other + ",55" + rest);
    // Then
    assertEquals("COMPLETED", job.getString("state"), () -> job.prettify());
    assertEquals(other, area("55").getString("id"));
    assertEquals(one, area("57").getString("id"));
  }

  @Test
  void splitsAndMergesWithWeightsThatAddToOneAndReplacesThemWithTheNextFile() {
    // Given
    importUnits(
        units(
            "16,,2041-01-01,2041-12-31",
            "18,,2041-01-01,2041-12-31",
            "16,,2042-01-01",
            "21,,2042-01-01",
            "23,,2042-01-01",
            "28,,2041-01-01,2041-12-31"));
    // When
    JsonPath job =
        importSuccessions(
            successions(
                "16>16@2042-01-01", "16>21@2042-01-01", "16>23@2042-01-01", "18>16@2042-01-01"));
    // Then
    assertEquals("COMPLETED", job.getString("state"), () -> job.prettify());
    assertEquals("AREA_WITHOUT_SUCCESSOR", job.getString("warnings[0].code"));
    assertTrue(job.getString("warnings[0].message").contains("28"), () -> job.prettify());
    as(READER)
        .get("/area-successions?from=16")
        .then()
        .body("items.to.code", contains("16", "21", "23"))
        .body("items.weight", contains(0.333333334f, 0.333333333f, 0.333333333f))
        .body("items.kind", contains("SPLIT", "SPLIT", "SPLIT"));
    as(READER).get("/area-successions?from=18").then().body("items.kind", contains("MERGE"));
    as(READER)
        .get("/crosswalks/area:2041-06-01/area:2042-06-01?code=16")
        .then()
        .statusCode(200)
        .body("items[0].targets.code", contains("16", "21", "23"));
    as(READER)
        .get("/crosswalks/area:2041-06-01/area:2042-06-01?code=28")
        .then()
        .body("items[0].targets", hasSize(0))
        .body("items[0].unmapped[0].weight", equalTo(1));
    JsonPath again =
        importSuccessions(
            successions("16>16@2042-01-01:0.7:TRANSFER", "16>21@2042-01-01:0.3:TRANSFER"));
    assertEquals("COMPLETED", again.getString("state"), () -> again.prettify());
    as(READER)
        .get("/area-successions?from=16")
        .then()
        .body("items.to.code", contains("16", "21"))
        .body("items.weight", contains(0.7f, 0.3f));
    as(READER)
        .get("/crosswalks/area:2042-06-01/area:2041-06-01?code=16")
        .then()
        .body("inverted", equalTo(true))
        .body("items[0].targets.code", contains("18", "16"));
    as(READER).get("/areas?code=16").then().statusCode(422);
  }

  static Stream<Arguments> wrongUnits() {
    return Stream.of(
        Arguments.of("AREA_FORMAT", "code", units("9,,2041-01-01")),
        Arguments.of("AREA_FORMAT", "code", units("0971,97,2041-01-01")),
        Arguments.of("CODE_REQUIRED", "code", units(",,2041-01-01")),
        Arguments.of("AREA_DAY_INVALID", "valid_from", units("97,,2041-02-30")),
        Arguments.of("AREA_DAY_INVALID", "valid_to", units("97,,2041-02-01,mai")),
        Arguments.of("AREA_VALIDITY", "valid_to", units("97,,2041-02-01,2041-01-31")),
        Arguments.of("AREA_LEVEL_ENDED", "valid_from", units("997,01,2041-01-01")),
        Arguments.of("AREA_LEVEL_ENDED", "valid_to", units("997,01,2020-01-01")),
        Arguments.of("AREA_PARENT_LEVEL", "parent_code", units("97,01,2041-01-01")),
        Arguments.of("AREA_PARENT_LEVEL", "parent_code", units("99971,997,2041-01-01")),
        Arguments.of("AREA_PARENT_LEVEL", "parent_code", units("99971,01,2020-01-01,2025-06-30")),
        Arguments.of("AREA_PARENT_LEVEL", "parent_code", units("99971,,2041-01-01")),
        Arguments.of("AREA_PARENT_UNKNOWN", "parent_code", units("99971,97,2041-01-01")),
        Arguments.of(
            "AREA_PARENT_ENDED",
            "parent_code",
            units("97,,2041-01-01,2041-12-31", "99971,97,2041-01-01")),
        Arguments.of("AREA_OVERLAP", "code", units("01,,2041-01-01")),
        Arguments.of("AREA_OVERLAP", "code", units("97,,2041-01-01", "97,,2042-01-01")),
        Arguments.of("AREA_DUPLICATE", "code", units("97,,2041-01-01", "97,,2041-01-01")),
        Arguments.of("AREA_SUCCEEDED", "valid_to", units("82,,2008-08-01,2024-06-30")),
        Arguments.of("AREA_NAME_OUTSIDE", "name_from", units("97,,2041-01-01,,2040-01-01")),
        Arguments.of(
            "AREA_LEVEL_INVALID",
            "level",
            "level,code,name_vi,name_en,valid_from,legal_basis\nBANG,97,A,B,2041-01-01,C\n"),
        Arguments.of(
            "AREA_FORMAT",
            "code",
            "level,code,name_vi,name_en,valid_from,legal_basis\nCOMMUNE,97,A,B,2041-01-01,C\n"),
        Arguments.of(
            "AREA_UNKNOWN",
            "id",
            "id,code,name_vi,name_en,valid_from,legal_basis\n7,97,A,B,2041-01-01,C\n"),
        Arguments.of(
            "AREA_NAME_REQUIRED",
            "name_en",
            "code,name_vi,name_en,valid_from,legal_basis\n97,A,,2041-01-01,C\n"),
        Arguments.of(
            "AREA_BASIS_REQUIRED",
            "legal_basis",
            "code,name_vi,name_en,valid_from,legal_basis\n97,A,B,2041-01-01,\n"),
        Arguments.of("NO_ROWS", "", Files.UNITS));
  }

  @ParameterizedTest
  @MethodSource("wrongUnits")
  void refusesUnitsThatBreakARule(String code, String column, String csv) {
    // When
    JsonPath job = importUnits(csv);
    // Then
    assertEquals("FAILED", job.getString("state"), () -> job.prettify());
    assertEquals(code, job.getString("errors[0].code"), () -> job.prettify());
    assertEquals(column, job.getString("errors[0].column"), () -> job.prettify());
    as(READER).get("/areas?code=97").then().body("items", hasSize(0));
  }

  @Test
  void endsNoParentUnderItsChildren() {
    // Given
    importUnits(units("29,,2041-01-01", "90291,29,2041-01-01"));
    // When
    JsonPath job = importUnits(units("29,,2041-01-01,2050-12-31"));
    // Then
    assertEquals("AREA_PARENT_ENDED", job.getString("errors[0].code"), () -> job.prettify());
    assertEquals(2, job.getInt("errors[0].row"));
  }

  @ParameterizedTest
  @CsvSource({
    "AREA_UNKNOWN, from_code, 97>32@2042-01-01",
    "AREA_UNKNOWN, to_code, 32>97@2042-01-01",
    "SUCCESSION_PREDECESSOR, from_code, 39>32@2042-01-01",
    "SUCCESSION_SUCCESSOR, to_code, 32>39@2042-01-01",
    "AREA_FORMAT, from_code, 3>32@2042-01-01",
    "AREA_DAY_INVALID, effective_on, 32>32@2042",
    "SUCCESSION_WEIGHT_RANGE, weight, 32>32@2042-01-01:1.5",
    "SUCCESSION_WEIGHT_RANGE, weight, 32>32@2042-01-01:-0.1",
    "SUCCESSION_WEIGHT_RANGE, weight, '32>32@2042-01-01:0.1234567891'",
    "SUCCESSION_WEIGHT, weight, 32>32@2042-01-01:0.999",
    "SUCCESSION_WEIGHT, weight, 32>32@2042-01-01:1 32>41@2042-01-01",
    "SUCCESSION_KIND, kind, 32>32@2042-01-01::UNION",
    "SUCCESSION_KIND_CONTRADICTED, kind, 32>32@2042-01-01::SPLIT",
    "SUCCESSION_KIND_CONTRADICTED, kind, 32>32@2042-01-01::TRANSFER",
    "SUCCESSION_KIND_CONTRADICTED, kind, 32>32@2042-01-01::ABOLITION",
    "SUCCESSION_DUPLICATE, to_code, 32>32@2042-01-01 32>32@2042-01-01"
  })
  void refusesSuccessionsThatBreakARule(String code, String column, String rows) {
    // Given
    importUnits(
        units("32,,2041-01-01,2041-12-31", "32,,2042-01-01", "41,,2042-01-01", "39,,2041-01-01"));
    // When
    JsonPath job = importSuccessions(successions(rows.split(" ")));
    // Then
    assertEquals("FAILED", job.getString("state"), () -> job.prettify());
    assertEquals(code, job.getString("errors[0].code"), () -> job.prettify());
    assertEquals(column, job.getString("errors[0].column"), () -> job.prettify());
    as(READER).get("/area-successions?from=32").then().body("items", hasSize(0));
  }

  @Test
  void namesEveryWrongRowAndStoresNothing() {
    // Given
    String csv = units("43,,2041-01-01", "9,,2041-01-01", "99999,98,2041-01-01");
    // When
    JsonPath job = importUnits(csv);
    // Then
    assertEquals("FAILED", job.getString("state"));
    assertEquals(List.of(3, 4), job.getList("errors.row"), () -> job.prettify());
    as(READER).get("/areas?code=43").then().body("items", hasSize(0));
  }

  @Test
  void readsAWorkbookAndRefusesCodesThatLostTheirZeros() {
    // Given
    List<String> header = List.of("code", "name_vi", "name_en", "valid_from", "legal_basis");
    byte[] right =
        Workbook.of(List.of(header, List.of("47", "Tỉnh Bảng", "Sheet", "2041-01-01", "NQ")));
    byte[] wrong =
        Workbook.of(List.of(header, List.of("4", "Tỉnh Bảng", "Sheet", "2041-01-01", "NQ")));
    // When
    upload(LABOUR, Table.XLSX, right).post("/areas/imports").then().statusCode(403);
    verdict(upload(CHECKER, Table.XLSX, right).post("/areas/imports?dryRun=true"));
    JsonPath job = verdict(upload(LABOUR, Table.XLSX, right).post("/areas/imports"));
    // Then
    assertEquals("COMPLETED", job.getString("state"), () -> job.prettify());
    JsonPath refused =
        verdict(upload(LABOUR, Table.XLSX, wrong).post("/areas/imports?dryRun=true"));
    assertEquals("AREA_FORMAT", refused.getString("errors[0].code"));
  }

  @Test
  void isForTheAuthorityOfTheList() {
    for (String path : List.of("/areas/imports", "/area-successions/imports")) {
      send(EDITOR, path, units("50,,2041-01-01")).then().statusCode(403);
      send(READER, path, units("50,,2041-01-01")).then().statusCode(403);
      send(LABOUR, path, "code,ten\n50,x\n")
          .then()
          .statusCode(422)
          .body("code", equalTo("HEADER_INVALID"));
    }
  }

  @Test
  void sendsTheFileAnewWhenItFailedBefore() {
    // Given
    String communes = units("90531,53,2041-01-01");
    JsonPath failed = importUnits(communes);
    importUnits(units("53,,2041-01-01"));
    // When
    JsonPath job = importUnits(communes);
    // Then
    assertNotEquals(failed.getString("id"), job.getString("id"));
    assertEquals("COMPLETED", job.getString("state"), () -> job.prettify());
  }

  private static JsonPath area(String code) {
    List<Map<String, Object>> found = read("/areas?code=" + code).getList("items");
    assertEquals(1, found.size());
    return read("/areas/" + found.get(0).get("id"));
  }
}
