package vn.labourmarket.occupations.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.OFTEN_THEN_SELDOM;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.published;
import static vn.labourmarket.occupations.Catalogue.scheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** Files as large as can be sent, of which the last row alone is wrong: nothing is imported. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class LargeImportResourceTest {
  private static final long LARGEST = 64L << 20;
  private static final int ROWS = 190_000;
  private static final int CODES = 500;
  private static final TestCaller SENDER =
      TestCaller.with(Role.CATALOGUE_EDITOR, Role.LABOUR_AUTHORITY);

  /** Rows are filled up with that many bytes to make the largest file. */
  private static final int ROW = (int) (LARGEST / ROWS) - 1;

  @TempDir Path folder;

  @TestHTTPResource("/api/v1/")
  URI api;

  @Test
  void importsNothingOfAListWhoseLastRowIsWrong() throws Exception {
    // Given
    String version = scheme() + "/2026";
    Path file =
        file("code,level,title_vi,description\n", it -> it + ",1,Mục " + it + ",", 'x', "x,1,,");
    // When
    JsonPath job = verdict("classifications/" + version + "/imports", file);
    // Then
    requireOneError(job, "TITLE_REQUIRED", "title_vi");
    as(EDITOR).get("/classifications/" + version).then().statusCode(404);
  }

  @Test
  void importsNothingOfACrosswalkWhoseLastRowIsWrong() throws Exception {
    // Given
    String from = list();
    String to = list();
    String path = "crosswalks/" + from + "/" + to;
    Path file =
        file(
            "from_code,to_code,weight,relation\n",
            it -> it / CODES + "," + it % CODES + ",,RELATED",
            ' ',
            "0,9999,,RELATED");
    // When
    JsonPath job = verdict(path + "/imports", file);
    // Then
    requireOneError(job, "CODE_UNKNOWN", "to_code");
    as(EDITOR).get("/" + path + "/revisions").then().statusCode(404);
  }

  @Test
  void importsNothingOfTitlesWhoseLastRowIsWrong() throws Exception {
    // Given
    String list = list().replace(':', '/');
    String source = "large-" + UUID.randomUUID();
    Path file =
        file(
            "classification,code,title,language,kind\n",
            it -> list + "," + it % CODES + ",Thợ thứ " + it + ",vi,index",
            ' ',
            list + ",9999,Thợ,vi,index");
    // When
    JsonPath job = verdict("occupation-titles/imports?source=" + source, file);
    // Then
    requireOneError(job, "CODE_UNKNOWN", "code");
    as(EDITOR).get("/occupation-titles/sources/" + source).then().statusCode(404);
    as(EDITOR).get("/occupation-titles?classification=" + list).then().body("items", hasSize(0));
  }

  @Test
  void findsTheLastOfAreasAloneWrong() throws Exception {
    // Given
    Path file =
        file(
            "code,parent_code,name_vi,name_en,valid_from,valid_to,legal_basis\n",
            it -> {
              // Codes from 99,000 on are those of smaller tests.
              int year = 2041 + 2 * (it / 80_000);
              return "%05d,01,Xã Thử %d,Test,%d-01-01,%d-12-31,Nghị quyết thử"
                  .formatted(10_000 + it % 80_000, it, year, year + 1);
            },
            ' ',
            "99999,05,Xã Thử,Test,2061-01-01,,Nghị quyết thử");
    // When
    JsonPath job = verdict("areas/imports?dryRun=true", file);
    // Then
    requireOneError(job, "AREA_PARENT_UNKNOWN", "parent_code");
  }

  private static void requireOneError(JsonPath job, String code, String column) {
    assertEquals("FAILED", job.getString("state"));
    assertEquals(0, job.getInt("accepted"));
    assertEquals(List.of(ROWS + 2), job.getList("errors.row"));
    assertEquals(List.of(code), job.getList("errors.code"));
    assertEquals(List.of(column), job.getList("errors.column"));
  }

  /** Right rows, filled up, then the wrong one. */
  private Path file(String header, IntFunction<String> row, char filling, String wrong)
      throws IOException {
    Path file = folder.resolve("large.csv");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(header.getBytes(UTF_8));
      for (int i = 0; i < ROWS; i++) {
        byte[] said = row.apply(i).getBytes(UTF_8);
        out.write(said);
        out.write(String.valueOf(filling).repeat(ROW - said.length).getBytes(UTF_8));
        out.write('\n');
      }
      out.write(wrong.getBytes(UTF_8));
    }
    // The file as a whole stays below the limit by less than a row's length for each row.
    long missing = LARGEST - Files.size(file);
    assertEquals(true, missing >= 0 && missing < ROWS, "missing=" + missing);
    return file;
  }

  private JsonPath verdict(String path, Path file) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(api.resolve(path))
            .header("Authorization", SENDER.bearer("occupations-service"))
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofFile(file))
            .build();
    HttpResponse<String> accepted =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertEquals(202, accepted.statusCode(), accepted.body());
    String job = JsonPath.from(accepted.body()).getString("id");
    return await()
        .pollInterval(OFTEN_THEN_SELDOM)
        .until(
            () -> as(EDITOR).get("/imports/" + job).jsonPath(), it -> it.get("finishedAt") != null);
  }

  private static String list() {
    StringBuilder csv = new StringBuilder("code,level,title_vi\n");
    for (int i = 0; i < CODES; i++) {
      csv.append(i).append(",1,Mục ").append(i).append('\n');
    }
    String version = scheme() + "/2026";
    published(version, "2026-01-01", csv.toString());
    return version.replace('/', ':');
  }
}
