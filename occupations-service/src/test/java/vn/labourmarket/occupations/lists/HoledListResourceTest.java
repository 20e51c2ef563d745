package vn.labourmarket.occupations.lists;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.describe;
import static vn.labourmarket.occupations.Catalogue.description;
import static vn.labourmarket.occupations.Catalogue.imported;
import static vn.labourmarket.occupations.Catalogue.publish;
import static vn.labourmarket.occupations.Catalogue.scheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SuiteServers;

/** Lists of which a part is missing, as those that can be had of VSCO. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HoledListResourceTest {
  private final String version = scheme() + "/2026";
  private final String path = "/classifications/" + version;

  @Test
  void keepsChildrenOfAMissingParentMarksThemAndListsTheGaps() {
    // Given
    String file =
        "code,parent_code,level,title_vi,title_en,description,flags\n"
            + "3,,1,Kỹ thuật viên,,,\n"
            + "311,31,3,Kỹ thuật viên vật lý,,,parent_missing\n"
            + "312,31,3,Giám sát mỏ,,,parent_missing\n"
            + "3111,311,4,Kỹ thuật viên hóa,,,\n"
            + "32,3,2,,,,title_missing\n";
    // When
    JsonPath job = imported(version, file);
    // Then
    assertEquals("COMPLETED", job.getString("state"), job::prettify);
    assertEquals(
        List.of("PARENT_MISSING", "PARENT_MISSING", "TITLE_MISSING"),
        job.getList("warnings.code", String.class).stream().sorted().toList());
    describe(version, description("2026-01-01")).then().body("gapCount", equalTo(3));
    publish(LABOUR, version).then().statusCode(200).body("gapCount", equalTo(3));
    as(READER)
        .get(path + "/gaps")
        .then()
        .statusCode(200)
        .body("items.code", contains("311", "312", "32"))
        .body("items.parentCode", contains("31", "31", "3"))
        .body("items[0].gaps", contains("PARENT_MISSING"))
        .body("items[2].gaps", contains("TITLE_MISSING"));
    as(READER).get(path + "/gaps?limit=2").then().body("items", hasSize(2));
    as(READER).get(path + "/items/31").then().statusCode(404);
    as(READER)
        .get(path + "/items/31/children")
        .then()
        .statusCode(200)
        .body("items.code", contains("311", "312"));
    as(READER).get(path + "/items/311/siblings").then().body("items.code", contains("312"));
    as(READER).get(path + "/items/3111/ancestors").then().body("items.code", contains("311"));
    as(READER).get(path + "/items?level=3").then().body("items.code", contains("311", "312"));
  }

  @Test
  void makesNoSiblingsOfThoseWhoseParentsNobodyKnows() {
    // Given
    imported(version, "code,level,title_vi\n1,1,Một\n2,1,Hai\n12,2,Ba\n311,3,A\n411,3,B\n");
    describe(version, description("2026-01-01")).then().body("gapCount", equalTo(2));
    // When
    publish(LABOUR, version).then().statusCode(200);
    // Then
    as(READER).get(path + "/gaps").then().body("items.code", contains("311", "411"));
    as(READER).get(path + "/items/311/siblings").then().body("items", hasSize(0));
    as(READER).get(path + "/items/1/siblings").then().body("items.code", contains("2"));
  }

  @Test
  void tellsWhichParentsAreMissingWhereTheCodesTellThem() {
    // Given
    imported(version, "code,title_vi\n1,Một\n12,Mười hai\n311,A\n312,B\n411,C\n");
    describe(version, description("2026-01-01")).then().body("gapCount", equalTo(3));
    // When
    publish(LABOUR, version).then().statusCode(200);
    // Then
    as(READER)
        .get(path + "/gaps")
        .then()
        .body("items.code", contains("311", "312", "411"))
        .body("items.parentCode", contains("31", "31", "41"));
    as(READER).get(path + "/items/31/children").then().body("items.code", contains("311", "312"));
    as(READER).get(path + "/items/311/siblings").then().body("items.code", contains("312"));
    as(READER).get(path + "/items/12/ancestors").then().body("items.code", contains("1"));
  }

  @Test
  void refusesHolesThatAListDoesNotOwnUpTo() {
    // Given
    String file =
        "code,parent_code,level,title_vi,title_en,description\n"
            + "1,,1,Một,,\n"
            + "12,1,2,Mười hai,,\n"
            + "12,1,2,Trùng,,\n"
            + "21,2,2,Mồ côi,,\n"
            + "A,B,2,Vòng,,\n"
            + "B,A,3,Vòng,,\n";
    // When
    JsonPath job = imported(version, file);
    // Then
    assertEquals("FAILED", job.getString("state"));
    assertEquals(List.of(4, 5, 6, 7), job.getList("errors.row"), job::prettify);
    assertEquals(
        List.of("DUPLICATE_CODE", "PARENT_UNKNOWN", "HIERARCHY_INVALID", "HIERARCHY_INVALID"),
        job.getList("errors.code"));
    as(LABOUR).get(path).then().statusCode(404);
  }
}
