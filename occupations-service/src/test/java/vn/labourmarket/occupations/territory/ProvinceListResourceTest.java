package vn.labourmarket.occupations.territory;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.describe;
import static vn.labourmarket.occupations.Catalogue.description;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.verdict;
import static vn.labourmarket.occupations.territory.Files.importUnits;
import static vn.labourmarket.occupations.territory.Files.send;
import static vn.labourmarket.occupations.territory.Files.units;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;

/**
 * The list of provinces follows the provinces. In the order of the days that the tests change, in
 * the other test's database: others read the list of today.
 */
@QuarkusTest
@TestProfile(RealTerritoryTest.OwnDatabase.class)
@QuarkusTestResource(SuiteServers.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProvinceListResourceTest {
  @Inject TerritoryDayService days;

  @Test
  @Order(1)
  void publishesAListFromTheDayOnWhichAProvinceBegins() {
    // Given
    String csv = units("97,,2026-06-01");
    JsonPath checked = verdict(send(Files.CHECKER, "/areas/imports?dryRun=true", csv));
    assertEquals(List.of("AREA_LIST_PUBLISHED"), checked.getList("warnings.code"));
    as(READER).get("/classifications/area/2026-06-01").then().statusCode(404);
    // When
    JsonPath job = verdict(send(LABOUR, "/areas/imports", csv));
    // Then
    assertEquals("COMPLETED", job.getString("state"), job::prettify);
    as(READER)
        .get("/classifications/area/current")
        .then()
        .body("version", equalTo("2026-06-01"))
        .body("itemCount", equalTo(35))
        .body("legalBasis", equalTo("Nghị quyết thử"))
        .body("nameEn", equalTo("Provinces and cities from 1 June 2026"));
    as(READER)
        .get("/classifications/area/2026-04-30")
        .then()
        .body("validTo", equalTo("2026-05-31"))
        .body("itemCount", equalTo(34));
    assertEquals(
        35,
        PublishedEvents.startingWith(Topic.CLASSIFICATION, "area/2026-06-01", 1)
            .get(0)
            .payload()
            .get("itemCount")
            .asInt());
    PublishedEvents.startingWith(Topic.CLASSIFICATION_ITEM, "area/2026-06-01/97", 1);
  }

  @Test
  @Order(2)
  void publishesAListUnderANewNameAndKeepsTheOldOne() {
    // When
    importUnits(
        "code,name_vi,name_en,valid_from,legal_basis,name_from\n"
            + "97,Thành phố Mới,New City,2026-06-01,Nghị quyết đổi tên,2026-07-01\n");
    // Then
    assertEquals("Thành phố Mới", item("2026-07-01").getString("titleVi"));
    assertEquals("Tỉnh Thử 97", item("2026-06-01").getString("titleVi"));
    assertEquals(
        "Nghị quyết đổi tên", read("/classifications/area/2026-07-01").getString("legalBasis"));
    JsonPath area = read("/areas?code=97").setRootPath("items[0]");
    assertEquals("Nghị quyết thử", area.getString("legalBasis"));
    assertEquals("Nghị quyết đổi tên", area.getString("names[1].legalBasis"));
    assertEquals("2026-07-01", area.getString("names[1].validFrom"));
  }

  @Test
  @Order(3)
  void makesARevisionOfAListWhoseProvinceWasWronglyNamed() {
    // Given
    long before = read("/classifications/area/2026-07-01").getLong("revision");
    // When
    JsonPath job =
        importUnits(
            "code,name_vi,name_en,valid_from,legal_basis,name_from\n"
                + "97,Thành phố Đúng,Right City,2026-06-01,Nghị quyết đổi tên,2026-07-01\n");
    // Then
    assertTrue(job.getList("warnings.code").contains("AREA_LIST_PUBLISHED"), job::prettify);
    JsonPath list = read("/classifications/area/2026-07-01");
    assertEquals(2, list.getInt("revisionNumber"));
    assertTrue(list.getLong("revision") > before);
    assertEquals("Thành phố Đúng", item("2026-07-01").getString("titleVi"));
    assertEquals(1, read("/classifications/area/2026-06-01").getInt("revisionNumber"));
    String again = importUnits(units("97,,2026-06-01") + "\n").getString("state");
    assertEquals("COMPLETED", again);
    assertEquals(2, read("/classifications/area/2026-07-01").getInt("revisionNumber"));
  }

  @Test
  @Order(4)
  void publishesAListWithoutAProvinceThatEndsAndSaysWhatItsEndRestsOn() {
    // When
    JsonPath job =
        importUnits(
            "code,name_vi,name_en,valid_from,valid_to,legal_basis\n"
                + "97,Tỉnh Thử 97,Test 97,2026-06-01,2026-07-31,Nghị quyết bãi bỏ\n");
    // Then
    assertEquals("COMPLETED", job.getString("state"), job::prettify);
    as(READER)
        .get("/classifications/area/2026-08-01")
        .then()
        .body("itemCount", equalTo(34))
        .body("legalBasis", equalTo("Nghị quyết bãi bỏ"));
    as(READER)
        .get("/areas?code=97")
        .then()
        .body("items[0].legalBasis", equalTo("Nghị quyết thử"))
        .body("items[0].endLegalBasis", equalTo("Nghị quyết bãi bỏ"));
    assertTrue(
        read("/classifications/area/changes?from=2026-07-01&to=2026-08-01")
            .getString("items.kinds")
            .contains("RETIRED"));
  }

  @Test
  @Order(5)
  void decidesNothingOfDaysThatHaveNotCome() {
    // When
    JsonPath job = importUnits(units("97,,2041-01-01"));
    // Then
    assertFalse(job.getList("warnings.code").contains("AREA_LIST_PUBLISHED"), job::prettify);
    as(READER).get("/classifications/area/2041-01-01").then().statusCode(404);
    as(READER).get("/classifications/area/current").then().body("version", equalTo("2026-08-01"));
  }

  @Test
  @Order(6)
  void saysThatAListOfDaysThatAreOverStays() {
    // When
    JsonPath job = importUnits(units("98,,2020-01-01,2020-12-31"));
    // Then
    assertEquals("COMPLETED", job.getString("state"), job::prettify);
    assertTrue(job.getList("warnings.code").contains("AREA_LIST_KEPT"), job::prettify);
    as(READER)
        .get("/classifications")
        .then()
        .body("find { it.scheme == 'area' }.versions.version", not(hasItem("2020-01-01")));
  }

  @Test
  @Order(7)
  void removesNoProvinceThatAListNames() {
    // Given
    importUnits(units("99,,2026-09-01"));
    String columns = "code,name_vi,name_en,valid_from,legal_basis,remove\n";
    // When
    JsonPath job = importUnits(columns + "99,Tỉnh Thử 99,Test 99,2026-09-01,nhập nhầm,yes\n");
    // Then
    assertEquals(List.of("AREA_LISTED"), job.getList("errors.code"), job::prettify);
    as(READER).get("/areas?code=99").then().body("items", hasSize(1));
  }

  @Test
  @Order(8)
  void takesOverWhatSomebodyOnlyDescribed() {
    // Given
    describe("area/2026-10-01", description("2026-10-01")).then().statusCode(201);
    // When
    JsonPath job = importUnits(units("03,,2026-10-01"));
    // Then
    assertEquals("COMPLETED", job.getString("state"), job::prettify);
    as(READER)
        .get("/classifications/area/2026-10-01")
        .then()
        .body("status", equalTo("PUBLISHED"))
        .body("nameEn", equalTo("Provinces and cities from 1 October 2026"));
  }

  @Test
  @Order(9)
  void waitsForTheCorrectionThatSomebodyHasOpened() {
    // Given
    as(EDITOR)
        .contentType("application/json")
        .body(Map.of("note", "Sửa căn cứ"))
        .post("/classifications/area/2026-10-01/revisions")
        .then()
        .statusCode(201);
    // When
    JsonPath job =
        importUnits(
            "code,name_vi,name_en,valid_from,legal_basis\n"
                + "03,Tỉnh Sửa,Mended Province,2026-10-01,Nghị quyết thử\n");
    // Then
    assertEquals("COMPLETED", job.getString("state"), job::prettify);
    assertTrue(job.getList("warnings.code").contains("AREA_LIST_OPEN"), job::prettify);
    String item = "/classifications/area/2026-10-01/items/03";
    assertEquals("Tỉnh Thử 03", read(item).getString("titleVi"));
    String tag = as(EDITOR).get("/classifications/area/2026-10-01?revision=2").header("ETag");
    as(LABOUR)
        .header("If-Match", tag)
        .post("/classifications/area/2026-10-01/publication")
        .then()
        .statusCode(200);
    days.look();
    assertEquals("Tỉnh Sửa", read(item).getString("titleVi"));
    as(LABOUR)
        .get("/classifications/area/2026-10-01/history")
        .then()
        .body("items.revision", equalTo(List.of(3, 2, 3, 2, 1, 2, 1, 1)));
  }

  private static JsonPath item(String version) {
    return read("/classifications/area/" + version + "/items/97");
  }
}
