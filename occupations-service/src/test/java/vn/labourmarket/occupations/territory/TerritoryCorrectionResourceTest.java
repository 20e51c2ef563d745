package vn.labourmarket.occupations.territory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.occupations.Catalogue.ADMINISTRATOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.consented;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.verdict;
import static vn.labourmarket.occupations.territory.Files.CHECKER;
import static vn.labourmarket.occupations.territory.Files.importSuccessions;
import static vn.labourmarket.occupations.territory.Files.importUnits;
import static vn.labourmarket.occupations.territory.Files.send;
import static vn.labourmarket.occupations.territory.Files.successions;
import static vn.labourmarket.occupations.territory.Files.units;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;

/** What was wrong is taken back, and files that try hard to break the import do not. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TerritoryCorrectionResourceTest {
  private static final String BY_ID =
      "id,code,name_vi,name_en,valid_from,legal_basis,valid_to,name_from\n";

  @Inject TerritoryStore store;

  @Test
  void takesALastDayBack() {
    // Given
    importUnits(units("59,,2041-01-01,2041-12-31"));
    assertEquals("2041-12-31", area("59").getString("validTo"));
    // When
    JsonPath job = importUnits(units("59,,2041-01-01,-"));
    // Then
    assertCompleted(job);
    assertNull(area("59").getString("validTo"));
  }

  @Test
  void takesTheOnlySuccessionBackSoThatItsDaysMayMove() {
    // Given
    importUnits(units("61,,2041-01-01,2041-12-31", "63,,2042-01-01"));
    importSuccessions(successions("61>63@2042-01-01"));
    // When
    JsonPath job = importSuccessions(successions("61>63@2042-01-01:0"));
    // Then
    assertCompleted(job);
    assertEquals("SUCCESSION_WITHDRAWN", job.getString("warnings[0].code"), job::prettify);
    as(READER).get("/area-successions?from=61").then().body("items", hasSize(0));
    assertCompleted(importUnits(units("61,,2041-01-01,2042-06-30")));
  }

  @Test
  void tellsTheSameKindsHoweverTheFilesAreCut() {
    // Given
    importUnits(units("65,,2041-01-01,2041-12-31", "69,,2041-01-01,2041-12-31", "71,,2042-01-01"));
    importSuccessions(successions("65>71@2042-01-01"));
    assertEquals(List.of("STATUS_CHANGE"), kindsInto("71"));
    // When
    importSuccessions(successions("69>71@2042-01-01"));
    // Then
    assertEquals(List.of("MERGE", "MERGE"), kindsInto("71"));
    importSuccessions(successions("65>71@2042-01-01:0"));
    assertEquals(List.of("STATUS_CHANGE"), kindsInto("71"));
  }

  @Test
  void abolishesADistrictIntoAProvinceThatGoesOn() {
    // Given
    assertCompleted(importUnits(units("901,01,2010-01-01,2014-12-31")));
    // When
    JsonPath job = importSuccessions(successions("901>01@2015-01-01::ABOLITION"));
    // Then
    assertCompleted(job);
    as(READER).get("/area-successions?from=901").then().body("items.to.code", contains("01"));
    assertCompleted(importUnits(units("901,01,2010-01-01,2014-12-31")));
    as(READER)
        .get("/crosswalks/area:2014-06-01/area:2016-06-01?code=901")
        .then()
        .statusCode(200)
        .body("items[0].targets.code", contains("01"));
  }

  @Test
  void recodesAnAreaAndAddsTheRightOneUnderItsCodeInOneFile() {
    // Given
    importUnits(units("73,,2041-01-01"));
    String id = area("73").getString("id");
    // When
    JsonPath job =
        importUnits(
            BY_ID
                + id
                + ",76,Tỉnh Đúng,Right,2041-01-01,NQ,,\n"
                + ",73,Tỉnh Mới,New,2041-01-01,NQ,,\n");
    // Then
    assertCompleted(job);
    assertEquals(id, area("76").getString("id"));
    assertNotEquals(id, area("73").getString("id"));
  }

  @Test
  void losesNoNameWhenTheFirstDayMovesOntoAnother() {
    // Given
    importUnits(units("78,,2041-01-01"));
    importUnits(units("78,,2041-01-01,,2043-01-01"));
    String id = area("78").getString("id");
    // When
    JsonPath job = importUnits(BY_ID + id + ",78,Tỉnh Sửa,Mended,2043-01-01,NQ,,\n");
    // Then
    assertEquals("AREA_NAME_OUTSIDE", job.getString("errors[0].code"), job::prettify);
    assertEquals(2, area("78").getList("names").size());
  }

  @Test
  void wantsANameFromTheFirstDayOn() {
    // When
    JsonPath job = importUnits(units("81,,2041-01-01,,2042-01-01"));
    // Then
    assertEquals("AREA_NAME_OUTSIDE", job.getString("errors[0].code"), job::prettify);
  }

  @Test
  void survivesNamesOfAnyLengthAndCharactersThatNoDatabaseKeeps() {
    // Given
    String row = ",,%s,B,2041-01-01,,C,\n";
    String rows =
        IntStream.range(10, 100)
            .mapToObj(it -> it + row.formatted("x\0y".repeat(20_000)))
            .collect(Collectors.joining());
    // When
    JsonPath job = importUnits(Files.UNITS + rows);
    // Then
    assertEquals("FAILED", job.getString("state"));
    List<String> messages = job.getList("errors.message");
    assertTrue(messages.stream().allMatch(it -> it.length() <= 1_000 && it.indexOf('\0') < 0));
    assertTrue(job.getList("errors.code").contains("ENCODING_INVALID"));
    assertTrue(job.getList("errors.code").contains("VALUE_TOO_LONG"));
    assertCompleted(importUnits(units("85,,2041-01-01")));
  }

  @Test
  void tellsOfAnAreaAgainOnTheDayOfItsNewName() {
    // Given
    importUnits(units("93,,2041-01-01"));
    importUnits(units("93,,2041-01-01,,2043-01-01"));
    // When
    List<Unit> early = renamed(LocalDate.of(2042, 12, 31));
    List<Unit> due = renamed(LocalDate.of(2043, 1, 1));
    // Then
    assertEquals(List.of(), early);
    assertEquals(List.of("93"), due.stream().map(it -> it.code).toList());
    assertEquals(3, due.get(0).version());
    assertEquals(List.of(), renamed(LocalDate.of(2043, 1, 1)));
  }

  private List<Unit> renamed(LocalDate day) {
    return QuarkusTransaction.requiringNew()
        .call(() -> store.renamed(day).stream().filter(it -> it.code.equals("93")).toList());
  }

  @Test
  void contradictsNoPublishedListOfProvinces() {
    // Given
    String id = read("/areas?code=79&validAt=2026-01-01").getString("items[0].id");
    // When
    JsonPath moved = importUnits(BY_ID + id + ",79,Sửa,Mended,2025-07-02,NQ,,\n");
    JsonPath added = importUnits(units("95,,2025-06-01"));
    // Then
    for (JsonPath job : List.of(moved, added)) {
      assertTrue(job.getList("errors.code").contains("AREA_LISTED"), job::prettify);
    }
  }

  @Test
  void takesInOnlyWhatSomebodyElseChecked() {
    // Given
    String csv = units("90,,2041-01-01");
    // When
    verdictOfDryRun(csv);
    // Then
    send(LABOUR, "/areas/imports", csv).then().statusCode(403).body("code", equalTo("FOUR_EYES"));
    verdict(send(CHECKER, "/areas/imports?dryRun=true", csv + "\n"));
    send(LABOUR, "/areas/imports", csv).then().statusCode(403);
    verdict(send(CHECKER, "/areas/imports?dryRun=true", csv));
    assertCompleted(verdict(send(LABOUR, "/areas/imports", csv)));
  }

  @Test
  void takesNoCheckForASecondImportNorForAnotherState() {
    // Given
    String first = units("99951,01,2041-01-01") + "\n\n";
    String second = removed("99951");
    assertCompleted(importUnits(first));
    assertCompleted(importUnits(second));
    // When
    Response again = send(LABOUR, "/areas/imports", first);
    // Then
    again.then().statusCode(403).body("code", equalTo("FOUR_EYES"));
    as(READER).get("/areas?code=99951").then().body("items", hasSize(0));
    // Given
    String other = units("99952,01,2041-01-01");
    verdict(send(CHECKER, "/areas/imports?dryRun=true", first));
    verdict(send(CHECKER, "/areas/imports?dryRun=true", other));
    assertCompleted(verdict(send(LABOUR, "/areas/imports", other)));
    // When
    Response late = send(LABOUR, "/areas/imports", first);
    // Then
    late.then().statusCode(403).body("code", equalTo("FOUR_EYES"));
    assertCompleted(importUnits(first));
  }

  @Test
  void removesWhatWasEnteredByMistakeAndTellsThatItWasNeverInForce() {
    // Given
    importUnits(units("99901,01,2041-01-01"));
    String commune = area("99901").getString("id");
    // When
    JsonPath job = importUnits(removed("99901"));
    // Then
    assertCompleted(job);
    assertEquals(List.of("AREA_REMOVED"), job.getList("warnings.code"), job::prettify);
    as(READER).get("/areas/" + commune).then().statusCode(404);
    as(READER).get("/areas?code=99901").then().body("items", hasSize(0));
    JsonNode last = PublishedEvents.startingWith(Topic.AREA, commune, 2).get(1).payload();
    assertEquals("2041-01-01", last.get("validFrom").asText());
    assertEquals("2040-12-31", last.get("validTo").asText());
    given()
        .header("Authorization", ADMINISTRATOR.bearer("occupations-service"))
        .queryParam("subject", "/areas/" + commune)
        .get("/api/v1/audit-trail/entries")
        .then()
        .body("items.action", contains("remove area"));
    assertCompleted(importUnits(units("99901,01,2041-01-01") + "\n"));
    assertNotEquals(commune, area("99901").getString("id"));
  }

  @Test
  void removesNothingThatSomethingRefersTo() {
    // Given
    importUnits(
        units(
            "00,,2041-01-01",
            "99905,00,2041-01-01",
            "99906,00,2041-01-01,2041-12-31",
            "99907,00,2042-01-01"));
    importSuccessions(successions("99906>99907@2042-01-01"));
    // When
    JsonPath job = importUnits(removed("00", "99906", "97"));
    // Then
    assertEquals(
        List.of("AREA_REFERRED", "AREA_REFERRED", "AREA_UNKNOWN"),
        job.getList("errors.code"),
        job::prettify);
    assertEquals(List.of(2, 3, 4), job.getList("errors.row"));
    importSuccessions(successions("99906>99907@2042-01-01:0"));
    assertCompleted(importUnits(removed("99906")));
  }

  @Test
  void removesAndEntersRightInOneFileButSaysOneThingOfAnAreaOnly() {
    // Given
    importUnits(units("99902,01,2041-01-01"));
    String columns = "code,parent_code,name_vi,name_en,valid_from,legal_basis,remove\n";
    String row = "99902,01,Xã,Commune,2041-01-01,NQ,";
    // When
    String wrong = "99902,01,Tỉnh Thử 99902,Test,2041-01-01,NQ,yes\n";
    JsonPath job = importUnits(columns + wrong + row + "\n");
    // Then
    assertCompleted(job);
    assertEquals("Xã", area("99902").getString("nameVi"));
    JsonPath both = importUnits(columns + row + "\n" + row + "yes\n");
    assertEquals(List.of("AREA_DUPLICATE"), both.getList("errors.code"), both::prettify);
    JsonPath unclear = importUnits(columns + row + "no\n");
    assertEquals(List.of("AREA_REMOVE_INVALID"), unclear.getList("errors.code"));
  }

  @Test
  void removesNoAreaForWhichATargetIsSet() {
    // Given
    importUnits(units("99,,2041-01-01"));
    String target =
        """
        {"indicator": "TEST_%s", "areaId": "%s", "value": 5, "nameVi": "Thử", "nameEn": "Test",
         "validFrom": "2041-01-01", "legalBasis": "Nghị quyết thử"}
        """
            .formatted(System.nanoTime(), area("99").getString("id"));
    Response drafted = as(LABOUR).contentType("application/json").body(target).put("/targets");
    consented("/targets", drafted).then().statusCode(200);
    // When
    JsonPath job = importUnits(removed("99"));
    // Then
    assertEquals(List.of("AREA_REFERRED"), job.getList("errors.code"), job::prettify);
  }

  @Test
  void saysWhatANameAndAnEndRestOnHoweverOftenAFileIsSent() {
    // Given
    String begin = "99903,01,Xã Thử,Test,2041-01-01,,Nghị quyết lập,\n";
    String end = "99903,01,Xã Thử,Test,2041-01-01,2044-12-31,Nghị quyết bỏ,\n";
    importUnits(Files.UNITS + begin);
    importUnits(Files.UNITS + end);
    // When
    importUnits(Files.UNITS + end + "\n");
    // Then
    as(READER)
        .get("/areas?code=99903")
        .then()
        .body("items[0].legalBasis", equalTo("Nghị quyết lập"))
        .body("items[0].endLegalBasis", equalTo("Nghị quyết bỏ"))
        .body("items[0].version", equalTo(2));
    String columns =
        "code,parent_code,name_vi,name_en,valid_from,valid_to,legal_basis,end_legal_basis\n";
    importUnits(columns + "99903,01,Xã Thử,Test,2041-01-01,2044-12-31,NQ 1,NQ 2\n");
    as(READER)
        .get("/areas?code=99903")
        .then()
        .body("items[0].legalBasis", equalTo("NQ 1"))
        .body("items[0].endLegalBasis", equalTo("NQ 2"));
  }

  @Test
  void tellsTheOtherServicesWhatANameAndAnEndRestOn() {
    // Given
    importUnits(Files.UNITS + "99909,01,Xã Thử,Test,2041-01-01,,NQ lập,\n");
    importUnits(Files.UNITS + "99909,01,Phường Thử,Test,2041-01-01,,NQ tên,2042-01-01\n");
    // When
    importUnits(
        "code,parent_code,name_vi,name_en,valid_from,valid_to,legal_basis,end_legal_basis,name_from\n"
            + "99909,01,Phường Thử,Test,2041-01-01,2044-12-31,NQ tên,NQ bỏ,2042-01-01\n");
    // Then
    String id = area("99909").getString("id");
    List<JsonNode> told =
        PublishedEvents.startingWith(Topic.AREA, id, 3).stream().map(it -> it.payload()).toList();
    assertTrue(told.get(1).get("endLegalBasis").isNull());
    JsonNode last = told.get(2);
    assertEquals("NQ lập", last.get("legalBasis").asText());
    assertEquals("NQ bỏ", last.get("endLegalBasis").asText());
    assertTrue(last.at("/names/0/legalBasis").isNull());
    assertEquals("NQ tên", last.at("/names/1/legalBasis").asText());
  }

  private static String removed(String... codes) {
    return "code,name_vi,name_en,valid_from,legal_basis,remove\n"
        + Stream.of(codes)
            .map("%1$s,Tỉnh Thử %1$s,Test,2041-01-01,nhập nhầm,yes\n"::formatted)
            .collect(Collectors.joining());
  }

  private static JsonPath verdictOfDryRun(String csv) {
    return verdict(send(LABOUR, "/areas/imports?dryRun=true", csv));
  }

  private static void assertCompleted(JsonPath job) {
    assertEquals("COMPLETED", job.getString("state"), job::prettify);
  }

  private static List<String> kindsInto(String code) {
    return read("/area-successions?to=" + code).getList("items.kind");
  }

  private static JsonPath area(String code) {
    return read("/areas/" + read("/areas?code=" + code).getString("items[0].id"));
  }
}
