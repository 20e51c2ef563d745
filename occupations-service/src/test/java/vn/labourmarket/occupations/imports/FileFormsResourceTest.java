package vn.labourmarket.occupations.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.describe;
import static vn.labourmarket.occupations.Catalogue.description;
import static vn.labourmarket.occupations.Catalogue.imported;
import static vn.labourmarket.occupations.Catalogue.publish;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.scheme;
import static vn.labourmarket.occupations.Catalogue.upload;
import static vn.labourmarket.occupations.Catalogue.verdict;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** The same file as different programs write it. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class FileFormsResourceTest {
  private static final String TITLE = "Thợ hàn, \"bậc 3\"";
  private final String version = scheme() + "/2026";

  @Test
  void readsAMarkOfByteOrderLinesOfWindowsQuotesAndDecomposedText() {
    // Given
    String file =
        "\uFEFFcode,parent_code,level,title_vi,title_en,description\r\n"
            + "7,,1,Thợ,,\r\n"
            + "\r\n"
            + "\"72\",7,2,\"Thợ hàn, \"\"bậc 3\"\"\",,\"dòng một\r\ndòng hai\"\r\n";
    // When
    JsonPath job = imported(version, Normalizer.normalize(file, Normalizer.Form.NFD));
    // Then
    assertEquals("COMPLETED", job.getString("state"), job::prettify);
    describe(version, description("2026-01-01")).then().statusCode(200);
    publish(LABOUR, version).then().statusCode(200).body("itemCount", equalTo(2));
    String items = "/classifications/" + version + "/items";
    as(READER)
        .get(items + "/72")
        .then()
        .body("titleVi", equalTo(TITLE))
        .body("description.lines().count().toInteger()", equalTo(2));
    as(READER)
        .queryParam("q", Normalizer.normalize("thợ hàn", Normalizer.Form.NFD))
        .get(items)
        .then()
        .body("items.code", contains("72"));
  }

  @Test
  void tellsASemicolonFromAComma() {
    // When
    JsonPath job = imported(version, "code;level;title_vi\n1;1;Thợ hàn, cắt\n2;1;\n");
    // Then
    assertEquals(List.of(3), job.getList("errors.row"), job::prettify);
    assertEquals(List.of("TITLE_REQUIRED"), job.getList("errors.code"));
  }

  @Test
  void readsAreasInTheSameForms() {
    // Given
    String file =
        Normalizer.normalize(
            "\uFEFFcode,parent_code,name_vi,name_en,valid_from,legal_basis\r\n"
                + "99961,01,\"Xã Thử, \"\"nghiệm\"\"\",Test,2041-01-01,Nghị quyết thử\r\n",
            Normalizer.Form.NFD);
    TestCaller checker = TestCaller.with(Role.LABOUR_AUTHORITY);
    sent(checker, "/areas/imports?dryRun=true", file);
    // When
    JsonPath job = sent(LABOUR, "/areas/imports", file);
    // Then
    assertEquals("COMPLETED", job.getString("state"), job::prettify);
    assertEquals(
        "Xã Thử, \"nghiệm\"",
        read("/areas?code=99961&validAt=2041-01-01").getString("items[0].nameVi"));
  }

  @Test
  void countsRowsAsASpreadsheetDoes() {
    // Given
    String file = "code,level,title_vi,description\r\n1,1,Một,\"a\r\nb\r\nc\"\r\n\r\n2,x,Hai,\r\n";
    // When
    JsonPath job = imported(version, file);
    // Then
    assertEquals(List.of(4), job.getList("errors.row"), job::prettify);
    as(EDITOR).get("/classifications/" + version).then().statusCode(404);
  }

  private static JsonPath sent(TestCaller caller, String path, String file) {
    return verdict(upload(caller, "text/csv", file.getBytes(UTF_8)).post(path));
  }
}
