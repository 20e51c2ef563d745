package vn.labourmarket.occupations.reviews;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.CodedList;
import vn.labourmarket.platform.test.SuiteServers;

/** What becomes of decisions when another version comes into force. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CarryOverResourceTest {
  private final CodedList list = new CodedList();
  private final CarryOverService carrying;

  CarryOverResourceTest(CarryOverService carrying) {
    this.carrying = carrying;
  }

  @BeforeEach
  void decideForTheFirstVersion() {
    list.publish("2026", "2026-01-01", CodedList.items());
    list.decide(Map.of("thợ a", "71", "thợ b", "72", "kỹ sư c", "21", "bác sĩ d", "22"))
        .then()
        .statusCode(200);
    ask(Map.of("text", "nhân viên"));
    String id = ask(Map.of("text", "???gấp")).getString("items[0].id");
    decide(id, null);
  }

  private JsonPath ask(Map<String, Object> item) {
    return as(LABOUR)
        .contentType(ContentType.JSON)
        .body(Map.of("classification", list.scheme(), "items", List.of(item)))
        .post("/coding-reviews")
        .jsonPath();
  }

  private void decide(String id, String code) {
    as(LABOUR)
        .contentType(ContentType.JSON)
        .header("If-Match", as(LABOUR).get("/coding-reviews/" + id).header("ETag"))
        .body(code == null ? Map.of() : Map.of("code", code))
        .post("/coding-reviews/" + id + "/decision")
        .then()
        .statusCode(200);
  }

  /** Without 22, with another name for 72, and 21 under another group. */
  private void publishTheNext() {
    list.publish(
        "2027",
        "2026-06-01",
        """
        code,parent_code,level,title_vi,title_en
        2,,1,Chuyên môn,Professionals
        3,,1,Kỹ thuật,Technicians
        7,,1,Thợ,Craft workers
        71,7,2,Nhóm 71,Group 71
        72,7,2,Thợ máy,Mechanics
        73,7,2,Thợ khác,Others
        21,3,2,Nhóm 21,Group 21
        23,2,2,Nhóm 23,Group 23
        """);
  }

  private JsonPath reviews(String version) {
    return as(LABOUR)
        .get("/coding-reviews?limit=500&classification=" + list.scheme() + "/" + version)
        .jsonPath();
  }

  /** What stands in a version, by text. */
  private Map<String, String> told(String version) {
    Map<String, String> told = new TreeMap<>();
    List<Map<String, Object>> items = reviews(version).getList("items");
    items.forEach(
        it ->
            told.put(
                (String) it.get("text"),
                "%s %s %s %s"
                    .formatted(
                        it.get("status"),
                        it.get("code"),
                        it.get("carried"),
                        it.get("formerCode"))));
    return told;
  }

  @Test
  void followTheCrosswalkWhereItNamesOneCode() {
    // Given
    publishTheNext();
    list.map("2026", "2027", "71>72 72>71 72>73 21>2");
    Map<String, String> before = told("2026");
    // When
    carrying.carry(list.scheme());
    // Then
    assertEquals(
        Map.of(
            "thợ a", "CODED 72 CROSSWALK 71",
            "thợ b", "OPEN null UNSURE 72",
            "kỹ sư c", "OPEN null UNSURE 21",
            "bác sĩ d", "OPEN null UNSURE 22",
            "nhân viên", "OPEN null OPEN null",
            "???gấp", "NOT_CODABLE null NOT_CODABLE null"),
        told("2027"));
    assertEquals(before, told("2026"));
    assertEquals(told("2027"), told("current"));
    String again = reviews("2027").getString("items");
    carrying.carry(list.scheme());
    carrying.carry(list.scheme());
    assertEquals(again, reviews("2027").getString("items"));
  }

  @Test
  void stayWithCodesOfTheSameNameAndGroupUntilACrosswalkComes() {
    // Given
    publishTheNext();
    carrying.carry(list.scheme());
    assertEquals("CODED 71 SAME_CODE 71", told("2027").get("thợ a"));
    assertEquals("OPEN null UNSURE 72", told("2027").get("thợ b"));
    assertEquals("OPEN null UNSURE 21", told("2027").get("kỹ sư c"));
    assertEquals("OPEN null UNSURE 22", told("2027").get("bác sĩ d"));
    String id = reviews("2027").getString("items.find { it.text == 'bác sĩ d' }.id");
    decide(id, "23");
    // When
    list.map("2026", "2027", "71>72 71>73 72>72 22>71");
    carrying.carry(list.scheme());
    // Then
    assertEquals("OPEN null UNSURE 71", told("2027").get("thợ a"));
    assertEquals("CODED 72 CROSSWALK 72", told("2027").get("thợ b"));
    assertEquals("CODED 23 null 22", told("2027").get("bác sĩ d"));
    as(EDITOR)
        .get("/coding-reviews/" + id + "/decisions")
        .then()
        .body("items.size()", equalTo(2))
        .body("items[0].carried", equalTo("UNSURE"))
        .body("items[0].decidedBy", nullValue())
        .body("items[1].code", equalTo("23"));
  }

  @Test
  void areTakenOverWhenTheyAreMadeForTheFormerVersionLater() {
    // Given
    publishTheNext();
    carrying.carry(list.scheme());
    String id = reviews("2026").getString("items.find { it.text == 'nhân viên' }.id");
    // When
    decide(id, "71");
    carrying.carry(list.scheme());
    // Then
    assertEquals("CODED 71 SAME_CODE 71", told("2027").get("nhân viên"));
  }

  @Test
  void areAskedAgainWhenACorrectionMakesAGroupOfTheirCode() {
    // Given
    carrying.carry(list.scheme());
    assertEquals("CODED 72 null null", told("2026").get("thợ b"));
    list.correct("2026", CodedList.items() + "721,72,3,Thợ hàn,Welders\n");
    // When
    carrying.carry(list.scheme());
    // Then
    assertEquals("OPEN null UNSURE 72", told("2026").get("thợ b"));
    assertEquals("CODED 71 null null", told("2026").get("thợ a"));
    String id = reviews("2026").getString("items.find { it.text == 'thợ b' }.id");
    decide(id, "721");
    carrying.carry(list.scheme());
    assertEquals("CODED 721 null 72", told("2026").get("thợ b"));
  }

  @Test
  void stayWithCodesWhoseParentWasUnknown() {
    // Given
    CodedList holed = new CodedList();
    String header = "code,parent_code,level,title_vi,title_en,flags\n";
    holed.publish("2026", "2026-01-01", header + "71,,2,Nhóm 71,Group 71,\n");
    holed.decide(Map.of("thợ a", "71")).then().statusCode(200);
    // When
    holed.correct("2026", header + "7,,1,Thợ,Craft workers,\n71,7,2,Nhóm 71,Group 71,\n");
    // Then
    carrying.carry(holed.scheme());
    as(LABOUR)
        .get("/coding-reviews?limit=500&classification=" + holed.scheme() + "/2026")
        .then()
        .body("items.status", contains("CODED"))
        .body("items.code", contains("71"));
  }

  @Test
  void waitForAPersonWhenACorrectionUndoesWhatHeDecidedForThisVersion() {
    // Given
    publishTheNext();
    list.map("2026", "2027", "71>71");
    carrying.carry(list.scheme());
    String id = reviews("2027").getString("items.find { it.text == 'thợ a' }.id");
    decide(id, "73");
    list.correct(
        "2027",
        """
        code,parent_code,level,title_vi,title_en
        2,,1,Chuyên môn,Professionals
        3,,1,Kỹ thuật,Technicians
        7,,1,Thợ,Craft workers
        71,7,2,Nhóm 71,Group 71
        72,7,2,Thợ máy,Mechanics
        73,7,2,Thợ khác,Others
        731,73,3,Thợ lạ,Strangers
        21,3,2,Nhóm 21,Group 21
        23,2,2,Nhóm 23,Group 23
        """);
    // When
    carrying.carry(list.scheme());
    carrying.carry(list.scheme());
    // Then
    assertEquals("OPEN null UNSURE 73", told("2027").get("thợ a"));
    decide(id, "731");
    carrying.carry(list.scheme());
    assertEquals("CODED 731 null 73", told("2027").get("thợ a"));
  }

  @Test
  void areConfirmedByABatchThatSaysTheSame() {
    // Given
    publishTheNext();
    carrying.carry(list.scheme());
    assertEquals("CODED 71 SAME_CODE 71", told("2027").get("thợ a"));
    // When
    list.decide(Map.of("thợ a", "71")).then().statusCode(200).body("kept", empty());
    // Then
    assertEquals("CODED 71 null 71", told("2027").get("thợ a"));
    String id = reviews("2027").getString("items.find { it.text == 'thợ a' }.id");
    as(EDITOR)
        .get("/coding-reviews/" + id + "/decisions")
        .then()
        .body("items.carried", contains("SAME_CODE", null))
        .body("items[1].decidedBy", notNullValue());
    list.decide(Map.of("thợ a", "72")).then().statusCode(200).body("kept.size()", equalTo(1));
  }

  @Test
  void areListedForTheVersionInForceUnlessAnotherIsNamed() {
    // Given
    publishTheNext();
    carrying.carry(list.scheme());
    // When
    List<String> listed =
        as(LABOUR)
            .get("/coding-reviews?limit=500&status=OPEN&classification=" + list.scheme())
            .jsonPath()
            .getList("items.classification");
    // Then
    assertEquals(List.of(list.scheme() + "/2027"), listed.stream().distinct().toList());
  }

  @Test
  void keepNoTelephoneNumbersAndStayOneQuestion() {
    // Given
    String advert = "thợ sơn gọi 0912.345.678 hoặc a.b@example.org, https://example.org/viec";
    JsonPath asked = ask(Map.of("text", advert));
    // When
    JsonPath again = ask(Map.of("text", advert.toUpperCase(Locale.ROOT)));
    // Then
    assertEquals("thợ sơn gọi hoặc", asked.getString("items[0].text").replace(",", "").strip());
    assertEquals(asked.getString("items[0].id"), again.getString("items[0].id"));
  }
}
