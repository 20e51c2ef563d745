package vn.labourmarket.occupations.priorities;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.EDUCATION;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.scheme;
import static vn.labourmarket.occupations.Catalogue.upload;
import static vn.labourmarket.occupations.Catalogue.verdict;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;
import vn.labourmarket.tables.Table;
import vn.labourmarket.tables.test.Workbook;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PriorityImportResourceTest {
  private String path;
  private Response draft;

  @BeforeEach
  void describe() {
    describe(List.of("7212"));
  }

  private void describe(List<String> codes) {
    Map<String, Object> list =
        Map.of(
            "list",
            scheme().toUpperCase(Locale.ROOT),
            "nameVi",
            "Nghề trọng điểm",
            "nameEn",
            "Key occupations",
            "validFrom",
            "2026-01-01",
            "legalBasis",
            "Quyết định thử nghiệm",
            "scheme",
            "isco",
            "version",
            "2008",
            "codes",
            codes);
    draft = PriorityResourceTest.put(LABOUR, list, null);
    draft.then().statusCode(201);
    path = "/priority-lists/" + draft.jsonPath().getString("id");
  }

  @Test
  void makesADraftThatSomebodyElsePublishes() {
    // When
    JsonPath job = verdict(send(LABOUR, "code,title_vi\n7213,Thợ\n2512,\n", tag()));
    // Then
    assertEquals("COMPLETED", job.getString("state"), job::prettify);
    assertEquals(2, job.getInt("accepted"));
    as(LABOUR).get(path + "/draft").then().body("codes", contains("2512", "7213"));
    publish(LABOUR).then().statusCode(403);
    publish(TestCaller.with(Role.LABOUR_AUTHORITY))
        .then()
        .statusCode(200)
        .body("codes", contains("2512", "7213"));
    String again =
        send(LABOUR, "code,title_vi\n7213,Thợ\n2512,\n", tag()).jsonPath().getString("id");
    assertEquals(job.getString("id"), again);
  }

  @Test
  void namesEveryBadRowAndStoresNothing() {
    // When
    JsonPath job = verdict(send(LABOUR, "code,title_vi\n7213,\n9999,\n,Thợ\n7213,\n", tag()));
    // Then
    assertEquals("FAILED", job.getString("state"));
    assertEquals(
        List.of("PRIORITY_CODE_UNKNOWN", "CODE_REQUIRED", "PRIORITY_CODE_REPEATED"),
        job.getList("errors.code"),
        job::prettify);
    assertEquals(List.of(3, 4, 5), job.getList("errors.row"));
    assertEquals(List.of("code", "code", "code"), job.getList("errors.column"));
    as(LABOUR).get(path + "/draft").then().header("ETag", tag()).body("codes", contains("7212"));
    send(LABOUR, "ma\n7213\n", tag())
        .then()
        .statusCode(422)
        .body("code", equalTo("HEADER_INVALID"));
  }

  @Test
  void replacesOnlyWhatItsSenderHasSeen() {
    // When
    Response unseen = send(LABOUR, "code\n7213\n", null);
    Response stale = send(LABOUR, "code\n7213\n", "\"1\"");
    // Then
    unseen.then().statusCode(428).body("code", equalTo("IF_MATCH_REQUIRED"));
    stale.then().statusCode(412).body("code", equalTo("VERSION_CONFLICT"));
    upload(LABOUR, "text/csv", "code\n7213\n".getBytes(UTF_8))
        .header("If-Match", "\"1\"")
        .post(path + "/imports?dryRun=true")
        .then()
        .statusCode(412);
    as(LABOUR).get(path + "/draft").then().body("codes", contains("7212"));
    JsonPath checked =
        verdict(
            upload(LABOUR, "text/csv", "code\n7213\n".getBytes(UTF_8))
                .post(path + "/imports?dryRun=true"));
    assertEquals("COMPLETED", checked.getString("state"));
    as(LABOUR).get(path + "/draft").then().header("ETag", tag());
    byte[] book = Workbook.of(List.of(List.of("code"), List.of("7214")));
    verdict(upload(LABOUR, Table.XLSX, book).header("If-Match", tag()).post(path + "/imports"));
    assertNotEquals(tag(), as(LABOUR).get(path + "/draft").header("ETag"));
  }

  @Test
  void isForTheAuthorityThatAnswersForTheCodes() {
    send(EDUCATION, "code\n7213\n", tag())
        .then()
        .statusCode(403)
        .body("code", equalTo("PRIORITY_LIST_NOT_YOURS"));
    send(EDITOR, "code\n7213\n", tag()).then().statusCode(403);
    send(READER, "code\n7213\n", tag()).then().statusCode(403);
    upload(LABOUR, "text/csv", "code\n7213\n".getBytes(UTF_8))
        .post("/priority-lists/" + UUID.randomUUID() + "/imports")
        .then()
        .statusCode(404)
        .body("detail", containsString("PUT /priority-lists"));
  }

  @Test
  void fillsAListThatWasDescribedWithoutCodes() {
    // Given
    describe(List.of());
    publish(TestCaller.with(Role.LABOUR_AUTHORITY))
        .then()
        .statusCode(409)
        .body("code", equalTo("PRIORITY_CODES_MISSING"));
    // When
    JsonPath job = verdict(send(LABOUR, "code\n7213\n2512\n", tag()));
    // Then
    assertEquals("COMPLETED", job.getString("state"), job::prettify);
    publish(TestCaller.with(Role.LABOUR_AUTHORITY))
        .then()
        .statusCode(200)
        .body("codes", contains("2512", "7213"));
  }

  private String tag() {
    return draft.header("ETag");
  }

  private Response publish(TestCaller caller) {
    String newest = as(LABOUR).get(path + "/draft").header("ETag");
    return as(caller).header("If-Match", newest).post(path + "/publication");
  }

  private Response send(TestCaller caller, String csv, @Nullable String tag) {
    var request = upload(caller, "text/csv", csv.getBytes(UTF_8));
    return (tag == null ? request : request.header("If-Match", tag)).post(path + "/imports");
  }
}
