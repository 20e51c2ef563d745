package vn.labourmarket.occupations.classifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.crosswalk;
import static vn.labourmarket.occupations.Catalogue.imported;
import static vn.labourmarket.occupations.Catalogue.published;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.scheme;
import static vn.labourmarket.occupations.Catalogue.upload;
import static vn.labourmarket.occupations.Catalogue.verdict;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** A published version never changes; a correction is its next revision. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CorrectionResourceTest {
  private static final String LIST =
      "code,parent_code,level,title_vi\n1,,1,Một\n11,1,2,Mừi một\n12,1,2,Mười hai\n";

  private String version;
  private String path;

  @BeforeEach
  void publishAList() {
    version = scheme() + "/2026";
    path = "/classifications/" + version;
    published(version, "2026-01-01", LIST);
  }

  @Test
  void replacesWhatIsReadAndKeepsWhatWas() {
    // Given
    correct(EDITOR, "Sửa lỗi chính tả")
        .then()
        .statusCode(201)
        .body("revisionNumber", equalTo(2))
        .body("status", equalTo("DRAFT"))
        .body("itemCount", equalTo(3));
    correct(EDITOR, "Lần nữa").then().statusCode(409).body("code", equalTo("REVISION_OPEN"));
    imported(version, LIST.replace("Mừi", "Mười") + "13,1,2,Mười ba\n");
    as(READER).get(path + "/items/11").then().body("titleVi", equalTo("Mừi một"));
    as(READER).get(path + "/items/11?revision=2").then().statusCode(404);
    as(EDITOR).get(path + "/items/11?revision=2").then().body("titleVi", equalTo("Mười một"));
    // When
    Response answer = publish(LABOUR);
    // Then
    answer.then().statusCode(200).body("status", equalTo("PUBLISHED"));
    as(READER).get(path + "/items/11").then().body("titleVi", equalTo("Mười một"));
    as(READER).get(path + "/items/11?revision=1").then().body("titleVi", equalTo("Mừi một"));
    as(READER)
        .get(path + "/revisions")
        .then()
        .body("items.revisionNumber", contains(2, 1))
        .body("items.status", contains("PUBLISHED", "SUPERSEDED"))
        .body("items[0].note", equalTo("Sửa lỗi chính tả"));
    assertEquals(
        List.of(2),
        read("/classifications?limit=500")
            .getList(
                "items.find { it.scheme == '%s' }.versions.revisionNumber"
                    .formatted(version.split("/")[0])));
    List<PublishedEvent> heads = PublishedEvents.startingWith(Topic.CLASSIFICATION, version, 2);
    assertEquals(4, heads.get(1).payload().get("itemCount").asInt());
    assertTrue(
        PublishedEvents.startingWith(Topic.CLASSIFICATION_ITEM, version, 7).stream()
            .anyMatch(it -> it.payload().get("titleVi").asText().equals("Mười một")));
  }

  @Test
  void keepsTitlesAndCrosswalksOfTheVersion() {
    // Given
    String other = scheme() + "/2026";
    published(other, "2026-01-01", LIST);
    crosswalk(version, other, "from_code,to_code\n11,12\n");
    String titles = "classification,code,title,language,kind\n" + version + ",11,Nghề,vi,index\n";
    verdict(
        upload(EDITOR, "text/csv", titles.getBytes(UTF_8))
            .post("/occupation-titles/imports?source=" + scheme()));
    correct(EDITOR, "Sửa").then().statusCode(201);
    // When
    publish(LABOUR).then().statusCode(200);
    // Then
    as(READER)
        .get("/occupation-titles?classification=" + version)
        .then()
        .body("items.title", contains("Nghề"));
    as(READER)
        .get("/crosswalks/{from}/{to}?code=11", version.replace('/', ':'), other.replace('/', ':'))
        .then()
        .statusCode(200)
        .body("items[0].targets.code", contains("12"));
  }

  @Test
  void dropsNoCodeThatIsPublished() {
    // Given
    correct(EDITOR, "Bỏ mã").then().statusCode(201);
    imported(version, "code,parent_code,level,title_vi\n1,,1,Một\n11,1,2,Mười một\n");
    // When
    Response answer = publish(LABOUR);
    // Then
    answer
        .then()
        .statusCode(409)
        .body("code", equalTo("REVISION_DROPS_CODES"))
        .body("codes", contains("12"));
    as(READER).get(path + "/items/12").then().statusCode(200);
  }

  @Test
  void needsANoteAnEditorAndAnotherPersonToPublish() {
    // When
    Response answer = correct(READER, "Sửa");
    // Then
    answer.then().statusCode(403);
    correct(EDITOR, " ").then().statusCode(422).body("violations.pointer", hasItem("/note"));
    TestCaller both =
        TestCaller.with(
            vn.labourmarket.platform.access.Role.CATALOGUE_EDITOR,
            vn.labourmarket.platform.access.Role.LABOUR_AUTHORITY);
    correct(both, "Sửa").then().statusCode(201);
    publish(both).then().statusCode(403).body("code", equalTo("FOUR_EYES"));
  }

  @Test
  void findsSiblingsAndGaps() {
    // When
    Response siblings = as(READER).get(path + "/items/11/siblings");
    // Then
    siblings.then().statusCode(200).body("items.code", contains("12"));
    as(READER).get(path + "/items/1/siblings").then().body("items", hasSize(0));
    as(READER).get(path + "/items/9/siblings").then().statusCode(404);
    String holes = scheme() + "/2026";
    published(
        holes,
        "2026-01-01",
        "code,parent_code,level,title_vi,flags\n1,,1,Một,\n11,1,2,,\n21,2,2,Hai mốt,\n");
    as(READER)
        .get("/classifications/" + holes + "/gaps")
        .then()
        .statusCode(200)
        .body("items.code", contains("11", "21"))
        .body("items[0].gaps", contains("TITLE_MISSING"))
        .body("items[1].gaps", contains("PARENT_MISSING"))
        .body("items[1].parentCode", equalTo("2"));
  }

  private Response correct(TestCaller caller, String note) {
    return as(caller)
        .contentType(ContentType.JSON)
        .body(Map.of("note", note))
        .post(path + "/revisions");
  }

  private Response publish(TestCaller caller) {
    String tag = as(EDITOR).get(path + "?revision=2").header("ETag");
    return as(caller).header("If-Match", tag).post(path + "/publication");
  }
}
