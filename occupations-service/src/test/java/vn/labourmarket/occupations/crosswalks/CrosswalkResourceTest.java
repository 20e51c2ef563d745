package vn.labourmarket.occupations.crosswalks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.publishCrosswalk;
import static vn.labourmarket.occupations.Catalogue.published;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.scheme;
import static vn.labourmarket.occupations.Catalogue.upload;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CrosswalkResourceTest {
  private String a;
  private String b;

  @BeforeEach
  void publishTwoLists() {
    a = list();
    b = list();
  }

  @Test
  void storesWeightsAndRelationsThatAreLeftToBeTold() {
    // When
    Response made = store(EDITOR, a, b, "1>1:0.25 1>2:0.75 2>2 3>3 3>4");
    // Then
    made.then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("status", equalTo("DRAFT"))
        .body("mappingCount", equalTo(3))
        .body("rowCount", equalTo(5));
    publishCrosswalk(LABOUR, a, b).then().header("ETag", "\"2\"");
    mappings(a, b, "")
        .then()
        .statusCode(200)
        .body("inverted", equalTo(false))
        .body("chained", equalTo(false))
        .body("items.code", contains("1", "2", "3"))
        .body("items[0].targets.code", contains("2", "1"))
        .body("items[0].targets.weight", contains(0.75f, 0.25f))
        .body("items[0].targets.relation", contains("RELATED", "NARROWER"))
        .body("items[1].targets.relation", contains("BROADER"))
        .body("items[2].targets.weight", contains(0.5f, 0.5f))
        .body("items[0].targets[0].titleVi", equalTo("Mục 2"));
    mappings(a, b, "?code=2").then().body("items.targets.code", contains(List.of("2")));
    mappings(a, b, "?code=9").then().statusCode(404).body("code", equalTo("ITEM_NOT_FOUND"));
    mappings(a, b, "?code=4")
        .then()
        .body("items[0].targets", hasSize(0))
        .body("items[0].unmapped[0].weight", equalTo(1));
  }

  @Test
  void refusesWeightsThatDoNotAddToOneAndUnknownCodes() {
    // When
    Response answer = store(EDITOR, a, b, "1>1:0.6 1>2:0.6 2>9 3>3:1.5 4>4 4>4");
    // Then
    answer
        .then()
        .statusCode(422)
        .body("violations.code", hasItems("CROSSWALK_WEIGHT", "CODE_UNKNOWN"))
        .body(
            "violations.find { it.code == 'CROSSWALK_WEIGHT' }.pointer",
            equalTo("/mappings/0/targets/1/weight"))
        .body(
            "violations.find { it.code == 'CROSSWALK_WEIGHT' }.message",
            equalTo("Tổng trọng số của mã 1 là 1.2, phải bằng 1."))
        .body(
            "violations.find { it.code == 'CODE_UNKNOWN' }.pointer",
            equalTo("/mappings/1/targets/0/code"))
        .body("violations.code", hasItems("CROSSWALK_WEIGHT_RANGE", "DUPLICATE_MAPPING"));
    mappings(a, b, "").then().statusCode(404).body("code", equalTo("CROSSWALK_NOT_FOUND"));
  }

  @Test
  void readsBackwardsWhereOnlyTheOtherDirectionIsLoaded() {
    // Given
    publish(a, b, "1>1 2>1:0.5 2>2:0.5");
    // When
    Response answer = mappings(b, a, "?code=1");
    // Then
    answer
        .then()
        .statusCode(200)
        .body("inverted", equalTo(true))
        .body("items[0].targets.code", contains("1", "2"))
        .body("items[0].targets.weight", contains(0.666666667f, 0.333333333f))
        .body("items[0].targets.relation", contains("NARROWER", "RELATED"));
    publish(b, a, "1>2");
    mappings(b, a, "?code=1")
        .then()
        .body("inverted", equalTo(false))
        .body("items[0].targets.code", contains("2"));
  }

  @Test
  void chainsThroughWhatThereIsAndShowsThePaths() {
    // Given
    String c = list();
    String d = list();
    publish(a, b, "1>1:0.4 1>2:0.6");
    publish(c, b, "3>1 3>2 4>2");
    publish(c, d, "3>1 4>4");
    // When
    Response answer = mappings(a, d, "?code=1");
    // Then
    answer
        .then()
        .statusCode(200)
        .body("chained", equalTo(true))
        .body("steps.inverted", contains(false, true, false))
        .body("items[0].targets.code", contains("1", "4"))
        .body("items[0].targets.weight", contains(0.6f, 0.4f))
        .body("items[0].targets[0].pathCount", equalTo(2))
        .body("items[0].targets[0].paths.codes", hasItem(List.of("1", "1", "3", "1")))
        .body("items[0].targets[0].paths.weight", contains(0.4f, 0.2f));
    mappings(a, d, "?code=1&via=" + segment(c)).then().body("steps", hasSize(3));
    mappings(a, d, "?via=isco:2008").then().statusCode(404);
  }

  @Test
  void keepsEveryRevisionAndTellsOnlyWhatChanged() {
    // Given
    publish(a, b, "1>1 2>2");
    // When
    Response next = publish(a, b, "1>1 3>3");
    // Then
    next.then().body("revision", equalTo(2)).body("version", equalTo(4));
    store(EDITOR, a, b, "3>3 1>1").then().statusCode(200).body("revision", equalTo(2));
    mappings(a, b, "?revision=1").then().body("items.code", contains("1", "2"));
    mappings(a, b, "").then().body("items.code", contains("1", "3"));
    as(READER)
        .get("/crosswalks/{from}/{to}/revisions", segment(a), segment(b))
        .then()
        .body("items.revision", contains(2, 1));
    String key = a + ">" + b;
    List<PublishedEvent> facts =
        PublishedEvents.startingWith(Topic.CROSSWALK_MAPPING, key + "/", 4);
    assertEquals(
        List.of("1 1", "2 0", "2 1", "3 1"),
        facts.stream()
            .map(it -> it.payload().get("code").asText() + " " + it.payload().get("targets").size())
            .sorted()
            .toList());
    assertEquals(
        2,
        PublishedEvents.startingWith(Topic.CROSSWALK, key, 2)
            .get(1)
            .payload()
            .get("mappingCount")
            .asInt());
  }

  @Test
  void listsTheCrosswalksThereAre() {
    // Given
    publish(a, b, "1>1");
    // When
    JsonPath all = read("/crosswalks?limit=500");
    // Then
    assertEquals(
        List.of(1),
        all.getList(
            "items.findAll { it.from.scheme == '%s' }.revision".formatted(a.split("/")[0])));
  }

  @ParameterizedTest
  @CsvSource({"isco, isco:1988, 400", "isco:2008, isco:2008, 422", "isco:2008, none:1999, 422"})
  void refusesEndsThatCanNotBe(String from, String to, int status) {
    // When
    Response answer =
        upload(EDITOR, "text/csv", "from_code,to_code\n1,1\n".getBytes(UTF_8))
            .post("/crosswalks/{from}/{to}/imports", from, to);
    // Then
    answer.then().statusCode(status);
  }

  @Test
  void isForEditorsAndAuthoritiesOnly() {
    // When
    Response answer = store(READER, a, b, "1>1");
    // Then
    answer.then().statusCode(403);
  }

  /** Drafts a crosswalk and publishes it. */
  static Response publish(String from, String to, String pairs) {
    store(EDITOR, from, to, pairs).then().statusCode(201);
    Response answer = publishCrosswalk(LABOUR, from, to);
    answer.then().statusCode(200).body("status", equalTo("PUBLISHED"));
    return answer;
  }

  static Response store(TestCaller caller, String from, String to, String pairs) {
    return store(caller, from, to, pairs, null);
  }

  static Response store(
      TestCaller caller, String from, String to, String pairs, @Nullable String tag) {
    Map<String, List<Map<String, Object>>> bySource = new LinkedHashMap<>();
    for (String pair : pairs.split(" ")) {
      String[] parts = pair.split("[>:]");
      Map<String, Object> target = new LinkedHashMap<>(Map.of("code", parts[1]));
      if (parts.length == 3) {
        target.put("weight", new java.math.BigDecimal(parts[2]));
      }
      bySource.computeIfAbsent(parts[0], code -> new ArrayList<>()).add(target);
    }
    List<Map<String, Object>> mappings = new ArrayList<>();
    bySource.forEach((code, targets) -> mappings.add(Map.of("code", code, "targets", targets)));
    RequestSpecification request =
        as(caller)
            .contentType(ContentType.JSON)
            .body(Map.of("from", end(from), "to", end(to), "mappings", mappings));
    return (tag == null ? request : request.header("If-Match", tag)).post("/crosswalks");
  }

  private static Map<String, String> end(String version) {
    String[] parts = version.split("/");
    return Map.of("scheme", parts[0], "version", parts[1]);
  }

  static Response mappings(String from, String to, String query) {
    return as(READER).get("/crosswalks/" + segment(from) + "/" + segment(to) + query);
  }

  static String segment(String version) {
    return version.replace('/', ':');
  }

  static String list() {
    String version = scheme() + "/2026";
    published(
        version,
        "2026-01-01",
        "code,parent_code,level,title_vi\n1,,1,Mục 1\n2,,1,Mục 2\n3,,1,Mục 3\n4,,1,Mục 4\n");
    return version;
  }
}
