package vn.labourmarket.occupations.starter;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.SharedData;
import vn.labourmarket.occupations.starter.StarterFile.Row;
import vn.labourmarket.platform.test.SuiteServers;

/** The crosswalks that a fresh catalogue answers with. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class StarterCrosswalksTest {

  @Test
  void leadsFromTheListsOfBothDecreesToOne() {
    // When
    Response answer = as(READER).get("/crosswalks/qualification-nd318:2025/qualification:2025");
    // Then
    answer
        .then()
        .statusCode(200)
        .body("items", hasSize(9))
        .body(
            "items.find { it.code == 'TREN_DAI_HOC' }.targets.code", contains("THAC_SI", "TIEN_SI"))
        .body("items.find { it.code == 'TRUNG_CAP' }.targets.relation", contains("EXACT"));
    as(READER)
        .get("/crosswalks/qualification-nd318:2025/qualification-nd352:2025?code=TREN_DAI_HOC")
        .then()
        .body("chained", equalTo(true))
        .body("items[0].targets.code", contains("THAC_SI", "TIEN_SI"));
    as(READER)
        .get(
            "/crosswalks/qualification-nd318:2025/qualification-nd352:2025"
                + "?code=NATIONAL_SKILL_CERTIFICATE")
        .then()
        .body("items[0].targets", hasSize(0))
        .body("items[0].unmapped.weight", contains(1));
  }

  @Test
  void leadsFromVscoToIscoWhereBothSayTheSame() {
    // When
    Response answer = as(READER).get("/crosswalks/vsco:2020/isco:2008?code=72");
    // Then
    answer.then().statusCode(200).body("items[0].targets.code", contains("72"));
    as(READER)
        .get("/crosswalks/vsco:2020/isco:2008?code=36")
        .then()
        .body("items[0].targets", hasSize(0));
    as(READER)
        .get("/crosswalks/vsco:2020/isco:2008/revisions")
        .then()
        .body("items.note", hasItem(startsWith("Không chính thức")));
  }

  @Test
  void leadsFromTheIndustriesOf2007ToThoseOf2018() {
    // When
    Response answer = as(READER).get("/crosswalks/vsic:2007/vsic:2018?limit=500");
    // Then
    answer.then().statusCode(200).body("items", hasSize(109));
    as(READER)
        .get("/classifications/vsic/changes?from=2007&to=2018")
        .then()
        .body("items.code", contains("09", "10", "29", "72", "84"));
    as(READER)
        .get("/classifications/vsic/current?validAt=2018-08-19")
        .then()
        .body("version", equalTo("2007"));
  }

  @Test
  void namesTheIndustriesOf2007LikeThePublicCopy() {
    // Given
    Map<String, String> known =
        SharedData.rows("vsic/vsic2007.csv").stream()
            .filter(it -> it.get("code").length() <= 2)
            .collect(Collectors.toMap(it -> it.get("code"), it -> plain(it.get("name_vi"))));
    // When
    Map<String, String> ours =
        StarterFile.rows("vsic-2007.csv").stream()
            .collect(Collectors.toMap(it -> it.text("code"), it -> plain(it.text("title_vi"))));
    // Then
    assertEquals(known, ours);
  }

  /** Both placements of a tone mark are in use, and capitals say nothing. */
  private static String plain(String title) {
    return title
        .toLowerCase(Locale.ROOT)
        .replace("oá", "óa")
        .replace("oà", "òa")
        .replace("uỷ", "ủy")
        .replace("điều hoà", "điều hòa");
  }

  @Test
  void callsOnlyCandidatesOfVscoAndIscoExact() {
    // Given
    Set<String> candidates =
        SharedData.rows("vsco-2020/vsco_isco_same_code_candidates.csv").stream()
            .map(it -> it.get("code"))
            .filter(it -> it.length() == 2)
            .collect(Collectors.toCollection(TreeSet::new));
    // When
    List<String> paired =
        StarterFile.rows("crosswalk-vsco-2020-isco-2008.csv").stream()
            .filter(it -> it.text("from_code").length() == 2)
            .filter(it -> it.text("relation").equals("EXACT"))
            .map(StarterCrosswalksTest::same)
            .toList();
    // Then
    assertTrue(candidates.containsAll(paired), () -> "beyond: " + paired);
  }

  private static String same(Row row) {
    assertEquals(row.text("from_code"), row.text("to_code"));
    return row.text("from_code");
  }
}
