package vn.labourmarket.occupations.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.ADMINISTRATOR;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.XLSX;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.imported;
import static vn.labourmarket.occupations.Catalogue.scheme;
import static vn.labourmarket.occupations.Catalogue.send;
import static vn.labourmarket.occupations.Catalogue.upload;
import static vn.labourmarket.occupations.Catalogue.verdict;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.occupations.SharedData;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;
import vn.labourmarket.tables.test.Workbook;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ImportResourceTest {
  private static final String LIST =
      "code,parent_code,level,title_vi,title_en,description\n1,,1,Một,One,\n11,1,2,Mười một,,\n";

  @Test
  void acceptsAListAndMakesTheDraft() {
    // Given
    String version = scheme() + "/2026";
    // When
    Response accepted = send(EDITOR, version, LIST);
    // Then
    accepted.then().statusCode(202).header("Location", startsWith("/api/v1/imports/"));
    JsonPath job = verdict(accepted);
    assertEquals("COMPLETED", job.getString("state"));
    assertEquals(2, job.getInt("accepted"));
    assertEquals(100, job.getInt("progress"));
    as(EDITOR)
        .get("/classifications/" + version)
        .then()
        .statusCode(200)
        .body("status", equalTo("DRAFT"))
        .body("itemCount", equalTo(2));
  }

  @Test
  void tellsInTheTrailWhoSentWhichListAndWhatItBrought() {
    // Given
    String path = "/classifications/{scheme}/{version}/imports";
    // When
    JsonPath job = imported(scheme() + "/2026", LIST);
    // Then
    trail(job)
        .body("items", hasSize(2))
        .body("items.find { it.kind == 'WRITE' }.action", equalTo("POST " + path))
        .body(
            "items.find { it.kind == 'WRITE' }.actor",
            equalTo(EDITOR.caller().clientId().toString()))
        .body("items.find { it.kind == 'WRITE' }.roles", equalTo("CATALOGUE_EDITOR"))
        .body("items.find { it.kind == 'WRITE' }.status", equalTo(202))
        .body("items.find { it.kind == 'TASK' }.action", equalTo("import list"))
        .body("items.find { it.kind == 'TASK' }.rows", equalTo(2));
  }

  @Test
  void tellsInTheTrailOfNoListThatWasRefused() {
    // Given
    String file = LIST + "11,1,2,Trùng,,\n";
    // When
    JsonPath job = imported(scheme() + "/2026", file);
    // Then
    trail(job).body("items.kind", equalTo(List.of("WRITE")));
  }

  private static ValidatableResponse trail(JsonPath job) {
    return given()
        .header("Authorization", ADMINISTRATOR.bearer("occupations-service"))
        .queryParam("subject", "/imports/" + job.getString("id"))
        .get("/api/v1/audit-trail/entries")
        .then()
        .statusCode(200);
  }

  @Test
  void storesNothingOfAFileWithOneBadRow() {
    // Given
    String version = scheme() + "/2026";
    imported(version, LIST);
    // When
    JsonPath job = imported(version, LIST + "12,1,2,Mười hai,,\n13,1,3,Nhảy cấp,,\n");
    // Then
    assertEquals("FAILED", job.getString("state"));
    assertEquals(4, job.getInt("rowsRead"));
    assertEquals(0, job.getInt("accepted"));
    assertEquals(List.of(5), job.getList("errors.row"));
    assertEquals(List.of("level"), job.getList("errors.column"));
    assertEquals(List.of("HIERARCHY_INVALID"), job.getList("errors.code"));
    as(EDITOR)
        .get("/classifications/" + version + "/items")
        .then()
        .body("items.code", equalTo(List.of("1", "11")));
  }

  @Test
  void makesNoDraftOfABadFile() {
    // Given
    String version = scheme() + "/2026";
    // When
    JsonPath job = imported(version, LIST + "11,1,2,Trùng,,\n");
    // Then
    assertEquals(List.of("DUPLICATE_CODE"), job.getList("errors.code"));
    as(EDITOR).get("/classifications/" + version).then().statusCode(404);
  }

  @Test
  void takesTheSameFileOnce() {
    // Given
    String version = scheme() + "/2026";
    String first = send(EDITOR, version, LIST).jsonPath().getString("id");
    // When
    Response again = send(EDITOR, version, LIST);
    // Then
    assertEquals(first, again.jsonPath().getString("id"));
    again.then().statusCode(202);
  }

  @Test
  void takesAnEarlierFileAgainAfterAnotherOne() {
    // Given
    String version = scheme() + "/2026";
    imported(version, LIST);
    imported(version, LIST + "12,1,2,Mười hai,,\n");
    // When
    JsonPath back = imported(version, LIST);
    // Then
    assertEquals("COMPLETED", back.getString("state"));
    as(EDITOR)
        .get("/classifications/" + version + "/items")
        .then()
        .body("items.code", equalTo(List.of("1", "11")));
  }

  @Test
  void takesAFileInPlaceOfSomebodyElsesDraftOnlyFromWhoHasSeenIt() {
    // Given
    String version = scheme() + "/2026";
    imported(version, LIST);
    String file = LIST + "12,1,2,Mười hai,,\n";
    TestCaller other = TestCaller.with(Role.CATALOGUE_EDITOR);
    // When
    JsonPath unseen = verdict(send(other, version, file));
    // Then
    assertEquals(List.of("IF_MATCH_REQUIRED"), unseen.getList("errors.code"));
    String path = "/classifications/" + version;
    String tag = as(EDITOR).get(path).header("ETag");
    byte[] bytes = file.getBytes(UTF_8);
    JsonPath late =
        verdict(
            upload(other, "text/csv", bytes).header("If-Match", "\"99\"").post(path + "/imports"));
    assertEquals(List.of("VERSION_CONFLICT"), late.getList("errors.code"));
    JsonPath seen =
        verdict(upload(other, "text/csv", bytes).header("If-Match", tag).post(path + "/imports"));
    assertEquals("COMPLETED", seen.getString("state"), seen.prettify());
  }

  @Test
  void onlyChecksInADryRun() {
    // Given
    String version = scheme() + "/2026";
    // When
    Response accepted =
        upload(EDITOR, "text/csv", LIST.getBytes(UTF_8))
            .post("/classifications/" + version + "/imports?dryRun=true");
    // Then
    JsonPath job = verdict(accepted);
    assertEquals("COMPLETED", job.getString("state"));
    assertEquals(true, job.getBoolean("dryRun"));
    as(EDITOR).get("/classifications/" + version).then().statusCode(404);
  }

  @Test
  void readsWorkbooks() {
    // Given
    byte[] workbook =
        Workbook.of(
            List.of(
                List.of("code", "parent_code", "level", "title_vi"),
                List.of("01", "", "1", "Lực lượng"),
                List.of("011", "01", "2", "Sĩ quan")));
    // When
    JsonPath job = verdict(send(EDITOR, scheme() + "/2026", XLSX, workbook));
    // Then
    assertEquals("COMPLETED", job.getString("state"));
    assertEquals(2, job.getInt("accepted"));
  }

  @Test
  void refusesWorkbooksThatUnpackToTooMuch() {
    // Given
    byte[] bomb = Workbook.bomb(200L << 20);
    // When
    Response answer = send(EDITOR, scheme() + "/2026", XLSX, bomb);
    // Then
    answer.then().statusCode(422).body("code", equalTo("FILE_TOO_LARGE_UNPACKED"));
  }

  @Test
  void refusesAPublishedVersion() {
    // When
    Response answer = send(EDITOR, "vsco/2020", LIST);
    // Then
    answer.then().statusCode(409).body("code", equalTo("CLASSIFICATION_PUBLISHED"));
  }

  @Test
  void refusesAreasAndUnknownColumnsAtOnce() {
    // Given
    String strange = "code,title_vi,colour\n1,Một,red\n";
    // When
    Response answer = send(EDITOR, scheme() + "/2026", strange);
    // Then
    answer
        .then()
        .statusCode(422)
        .body("code", equalTo("HEADER_INVALID"))
        .body("unknown", hasItem("colour"));
    send(EDITOR, "area/2030-01-01", LIST)
        .then()
        .statusCode(422)
        .body("code", equalTo("AREAS_NOT_IMPORTABLE"));
  }

  @ParameterizedTest
  @CsvSource({"VSCO/2020", "vsco/twenty", "vsco/2020-13", "x/2020"})
  void refusesNamesThatNoVersionCanHave(String version) {
    // When
    Response answer = send(EDITOR, version, LIST);
    // Then
    answer.then().statusCode(400).body("code", equalTo("INVALID_PARAMETER"));
  }

  @Test
  void refusesOtherMediaTypesAndEncodings() {
    // Given
    byte[] file = LIST.getBytes(UTF_8);
    // When
    Response answer = send(EDITOR, scheme() + "/2026", "text/csv; charset=windows-1258", file);
    // Then
    answer.then().statusCode(415);
    send(EDITOR, scheme() + "/2026", "application/pdf", file).then().statusCode(415);
    send(EDITOR, scheme() + "/2026", "text/csv", new byte[0]).then().statusCode(422);
  }

  @Test
  void isForEditorsOnly() {
    // When
    Response answer = send(READER, scheme() + "/2026", LIST);
    // Then
    answer.then().statusCode(403);
    send(LABOUR, scheme() + "/2026", LIST).then().statusCode(403);
    send(ADMINISTRATOR, scheme() + "/2026", LIST).then().statusCode(202);
    as(READER).get("/imports/" + java.util.UUID.randomUUID()).then().statusCode(403);
    as(EDITOR).get("/imports/" + java.util.UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void answersARepeatedCallWithItsFirstAnswer() {
    // Given
    String path = "/classifications/" + scheme() + "/2026/imports";
    byte[] file = LIST.getBytes(UTF_8);
    String key = java.util.UUID.randomUUID().toString();
    Response first = upload(EDITOR, "text/csv", file).header("Idempotency-Key", key).post(path);
    // When
    Response again = upload(EDITOR, "text/csv", file).header("Idempotency-Key", key).post(path);
    // Then
    again.then().statusCode(202).header("Idempotent-Replayed", "true");
    assertEquals(first.header("Location"), again.header("Location"));
  }

  @Test
  void speaksTheReadersLanguage() {
    // Given
    JsonPath job = imported(scheme() + "/2026", LIST + "12,9,2,Mười hai,,\n");
    // When
    String vi =
        as(EDITOR).get("/imports/" + job.getString("id")).jsonPath().get("errors[0].message");
    // Then
    assertEquals("Mã cha «9» không có trong tệp.", vi);
    assertEquals("Parent “9” is not in the file.", job.getString("errors[0].message"));
  }

  @ParameterizedTest
  @CsvSource({
    "vsco-2020/vsco2020_partial.csv,t, 1028, 9",
    "isco-08/isco08.csv,                        t, 619,  1",
    "vsic/vsic2007.csv,                         t, 1428, 0",
    "uk-soc2020/soc2020_groups.csv,             t, 551,  2",
    "training-fields/isced_f_2013.csv,          t, 219,  1",
    "training-fields/cip2020.csv,               t, 2848, 1"
  })
  void takesPublicListsAsTheyAre(String file, String kind, int rows, int warnings) {
    // Given
    byte[] list = SharedData.bytes(file);
    // When
    JsonPath job = verdict(send(EDITOR, scheme() + "/2026", "text/csv", list));
    // Then
    assertEquals(List.of(), job.getList("errors"), kind);
    assertEquals(rows, job.getInt("accepted"));
    assertEquals(warnings, job.getList("warnings").size());
  }

  @ParameterizedTest
  @CsvSource({
    "training-fields/vn_university_majors_partial.csv,  129 147",
    "training-fields/vn_vocational_fields_sample.csv,   30 31 32"
  })
  void namesTheRowsOfPublicListsThatRepeatACode(String file, String rows) {
    // Given
    byte[] list = SharedData.bytes(file);
    // When
    JsonPath job = verdict(send(EDITOR, "training-field/2099", "text/csv", list));
    // Then
    assertEquals("FAILED", job.getString("state"));
    assertEquals(
        List.of(rows.split(" ")), job.getList("errors.row").stream().map(String::valueOf).toList());
    assertEquals(
        List.of("DUPLICATE_CODE"), job.getList("errors.code").stream().distinct().toList());
  }
}
