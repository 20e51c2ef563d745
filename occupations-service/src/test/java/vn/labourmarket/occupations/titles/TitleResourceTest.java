package vn.labourmarket.occupations.titles;

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
import static vn.labourmarket.occupations.Catalogue.XLSX;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.published;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.scheme;
import static vn.labourmarket.occupations.Catalogue.upload;
import static vn.labourmarket.occupations.Catalogue.verdict;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;
import vn.labourmarket.tables.test.Workbook;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TitleResourceTest {
  private static final String HEADER = "classification,code,title,language,kind\n";

  private static final TestCaller OTHER = TestCaller.with(Role.CATALOGUE_EDITOR);

  private final TitleService titles;

  TitleResourceTest(TitleService titles) {
    this.titles = titles;
  }

  @Test
  void comesWithAVietnameseIndexWhoseWeightsFallByFrequency() {
    // When
    JsonPath found =
        read("/occupation-titles?classification=isco/2008&source=starter&q=chăm sóc khách hàng");
    // Then
    assertTrue(found.getList("items").size() > 1, found.prettify());
    JsonPath set = read("/occupation-titles/sources/starter");
    assertTrue(set.getInt("titleCount") > 6_000);
    List<CatalogueTitle> all = all();
    assertTrue(all.stream().anyMatch(it -> it.scheme().equals("isco") && it.weight() < 1));
  }

  @Test
  void takesTitlesOfASourceAndShowsEachOnce() {
    // Given
    String list = list();
    String nfd = Normalizer.normalize("Thợ hàn điện", Normalizer.Form.NFD);
    String file =
        "\uFEFF"
            + HEADER.strip()
            + ",weight,region,source\r\n"
            + list
            + ",11,"
            + nfd
            + ",vi,alternative,0.8,,\r\n"
            + list
            + ",11,thợ  hàn ĐIỆN,vi,index,,,\r\n"
            + list
            + ",12,\"Hàn, cắt\",VI,REGIONAL,0.5,Miền Trung,sổ tay\r\n"
            + list
            + ",11,\"Hàn, cắt\",vi,index,0.5,,\r\n";
    // When
    JsonPath job = imported(source(), file);
    // Then
    assertEquals("COMPLETED", job.getString("state"), job.prettify());
    assertEquals(4, job.getInt("accepted"));
    as(READER)
        .get("/occupation-titles?classification=" + list)
        .then()
        .statusCode(200)
        .body("items.title", contains("Hàn, cắt", "Thợ hàn điện", "Hàn, cắt"))
        .body("items.code", contains("11", "11", "12"))
        .body("items.weight", contains(0.5f, 0.8f, 0.5f))
        .body("items[2].region", equalTo("Miền Trung"));
    as(READER)
        .get("/occupation-titles?classification={list}&q=han dien&kind=alternative", list)
        .then()
        .body("items.title", contains("Thợ hàn điện"));
    assertEquals(List.of("Thợ hàn điện"), parts(list, "đi"));
    assertEquals(List.of("Hàn, cắt", "Thợ hàn điện", "Hàn, cắt"), parts(list, "h"));
    assertEquals(List.of("Hàn, cắt", "Hàn, cắt"), parts(list, " CẮ "));
    assertEquals(List.of(), parts(list, "àn"));
    assertEquals(List.of(), parts(list, ","));
    assertEquals(List.of(), parts(list, "(."));
    assertEquals(3, parts(list, "").size());
  }

  private static List<String> parts(String list, String q) {
    return read("/occupation-titles?classification={list}&q={q}", list, q).getList("items.title");
  }

  @Test
  void namesEveryBadRowAndStoresNothing() {
    // Given
    String list = list();
    String source = source();
    String file =
        HEADER.strip()
            + ",weight\n"
            + (list + ",11,Thợ hàn,vi,official,1\n")
            + (list + ",19,Thợ lạ,vi,official,1\n")
            + (list + ",,,fr,nickname,1.5\n")
            + "vsco/1999,11,Thợ,vi,index,-1\n"
            + (list + ",12,Thợ,vi,index,1,thừa\n");
    // When
    JsonPath job = imported(source, file);
    // Then
    assertEquals("FAILED", job.getString("state"));
    List<String> errors = new ArrayList<>();
    for (int i = 0; i < job.getList("errors").size(); i++) {
      errors.add(
          job.getString("errors[%d].row".formatted(i))
              + " "
              + job.getString("errors[%d].column".formatted(i))
              + " "
              + job.getString("errors[%d].code".formatted(i)));
    }
    assertEquals(
        List.of(
            "3 code CODE_UNKNOWN",
            "4 code CODE_REQUIRED",
            "4 title TITLE_REQUIRED",
            "4 language TITLE_LANGUAGE",
            "4 kind TITLE_KIND",
            "4 weight TITLE_WEIGHT",
            "5 classification CLASSIFICATION_UNKNOWN",
            "5 weight TITLE_WEIGHT",
            "6  COLUMN_COUNT"),
        errors);
    assertEquals("Code “19” is not in “%s”.".formatted(list), job.getString("errors[0].message"));
    as(READER).get("/occupation-titles/sources/" + source).then().statusCode(404);
  }

  @Test
  void replacesTheTitlesOfASourceAndKeepsThoseOfOthers() {
    // Given
    String list = list();
    String source = source();
    String other = source();
    imported(source, HEADER + list + ",11,Thợ hàn,vi,index\n" + list + ",12,Thợ sơn,vi,index\n");
    imported(other, HEADER + list + ",11,thợ hàn,vi,alternative\n");
    long before = titles.revision();
    String file = HEADER + list + ",12,Thợ mộc,vi,index\n";
    verdict(upload(OTHER, "text/csv", file.getBytes(UTF_8)).post(path(source) + "&dryRun=true"));
    // When
    imported(source, file);
    // Then
    assertTrue(titles.revision() > before);
    assertEquals(
        List.of("thợ hàn", "Thợ mộc"),
        read("/occupation-titles?classification=" + list).getList("items.title"));
    as(EDITOR).delete("/occupation-titles/sources/" + other).then().statusCode(428);
    remove(EDITOR, other).then().statusCode(202);
    remove(OTHER, other).then().statusCode(204);
    assertEquals(
        List.of("Thợ mộc"),
        read("/occupation-titles?classification=" + list).getList("items.title"));
  }

  @Test
  void takesTheSameFileOnceAndAgainAfterItsTitlesWereRemoved() {
    // Given
    String source = source();
    String file = HEADER + list() + ",11,Thợ hàn,vi,index\n";
    String first = imported(source, file).getString("id");
    // When
    String again = imported(source, file).getString("id");
    // Then
    assertEquals(first, again);
    remove(EDITOR, source).then().statusCode(202);
    remove(OTHER, source).then().statusCode(204);
    assertEquals("COMPLETED", imported(source, file).getString("state"));
    as(READER).get("/occupation-titles/sources/" + source).then().body("titleCount", equalTo(1));
  }

  @Test
  void keepsTheTitlesOfTheProject() {
    String tag = as(READER).get("/occupation-titles/sources/starter").header("ETag");
    as(EDITOR)
        .header("If-Match", tag)
        .delete("/occupation-titles/sources/starter")
        .then()
        .statusCode(409)
        .body("code", equalTo("TITLE_SOURCE_KEPT"));
  }

  @Test
  void takesAFileThatNamesNoSourceAsASourceOfItsOwn() {
    // Given
    String list = list();
    byte[] book =
        Workbook.of(
            List.of(
                List.of("classification", "code", "title", "language", "kind"),
                List.of(list, "11", "Welder", "en", "official")));
    // When
    JsonPath job = verdict(upload(EDITOR, XLSX, book).post("/occupation-titles/imports"));
    // Then
    assertEquals("COMPLETED", job.getString("state"));
    as(READER)
        .get("/occupation-titles?language=en&code=11&classification=" + list)
        .then()
        .body("items.title", contains("Welder"))
        .body("items.sources[0]", hasItem(job.getString("target")));
  }

  @ParameterizedTest
  @CsvSource({"Hoa, TITLE_SOURCE_INVALID, 400", "starter, TITLE_SOURCE_INVALID, 400"})
  void refusesSourcesThatCanNotBe(String source, String code, int status) {
    // When
    Response answer = send(source, HEADER + "isco/2008,7212,Thợ hàn,vi,index\n");
    // Then
    answer.then().statusCode(status).body("code", equalTo(code));
    send(source(), "code,title\n1,x\n").then().statusCode(422);
  }

  @Test
  void pagesThroughTitles() {
    // Given
    String list = list();
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 7; i++) {
      file.append(list).append(",11,Thợ số ").append(i).append(",vi,index\n");
    }
    imported(source(), file.toString());
    // When
    JsonPath page = read("/occupation-titles?limit=5&classification=" + list);
    // Then
    JsonPath rest =
        read(
            "/occupation-titles?limit=5&classification=%s&cursor=%s"
                .formatted(list, page.getString("nextCursor")));
    assertEquals(5, page.getList("items").size());
    assertEquals(List.of("Thợ số 5", "Thợ số 6"), rest.getList("items.title"));
  }

  @Test
  void isForEditorsOnly() {
    // Given
    byte[] file = (HEADER + list() + ",11,Thợ hàn,vi,index\n").getBytes(UTF_8);
    // When
    Response answer = upload(LABOUR, "text/csv", file).post("/occupation-titles/imports");
    // Then
    answer.then().statusCode(403);
    as(READER).get("/occupation-titles?kind=nickname").then().statusCode(400);
    as(READER).get("/occupation-titles?language=fr").then().statusCode(400);
    as(READER).get("/occupation-titles?code=none").then().body("items", hasSize(0));
  }

  @Test
  void handsOnTheNamesOfPublishedListsToo() {
    // Given
    long before = titles.revision();
    // When
    String list = list();
    // Then
    assertTrue(titles.revision() > before);
    List<CatalogueTitle> found =
        all().stream().filter(it -> (it.scheme() + "/" + it.version()).equals(list)).toList();
    assertEquals(3, found.size());
    assertEquals(TitleKind.OFFICIAL, found.get(0).kind());
  }

  private List<CatalogueTitle> all() {
    List<CatalogueTitle> all = new ArrayList<>();
    titles.each(all::add);
    return all;
  }

  @Test
  void replacesWhatSomebodyElseBroughtOnlyForWhoHasSeenIt() {
    // Given
    String version = list();
    String source = source();
    String header = "classification,code,title,language,kind\n";
    assertEquals(
        "COMPLETED",
        imported(source, header + version + ",11,Thợ tiện,vi,index\n").getString("state"));
    TestCaller other = OTHER;
    byte[] file = (header + version + ",11,Thợ phay,vi,index\n").getBytes(UTF_8);
    String path = "/occupation-titles/imports?source=" + source;
    // When
    Response unseen = upload(other, "text/csv", file).post(path);
    // Then
    unseen.then().statusCode(428);
    upload(other, "text/csv", file).header("If-Match", "\"0\"").post(path).then().statusCode(412);
    as(READER)
        .get("/occupation-titles?source=" + source)
        .then()
        .body("items.title", contains("Thợ tiện"));
    String tag = as(EDITOR).get("/occupation-titles/sources/" + source).header("ETag");
    verdict(upload(EDITOR, "text/csv", file).post(path + "&dryRun=true"));
    verdict(upload(other, "text/csv", file).header("If-Match", tag).post(path));
    as(READER)
        .get("/occupation-titles?source=" + source)
        .then()
        .body("items.title", contains("Thợ phay"));
  }

  private static String list() {
    String version = scheme() + "/2026";
    published(
        version,
        "2026-01-01",
        "code,parent_code,level,title_vi\n1,,1,Thợ\n11,1,2,Thợ kim loại\n12,1,2,Thợ xây\n");
    return version;
  }

  private static String source() {
    return scheme() + "-1.1";
  }

  private static Response remove(TestCaller caller, String source) {
    String path = "/occupation-titles/sources/" + source;
    return as(caller).header("If-Match", as(caller).get(path).header("ETag")).delete(path);
  }

  private static String path(String source) {
    return "/occupation-titles/imports?source=" + source;
  }

  private static JsonPath imported(String source, String csv) {
    return verdict(send(source, csv));
  }

  private static Response send(String source, String csv) {
    return upload(EDITOR, "text/csv", csv.getBytes(UTF_8))
        .post("/occupation-titles/imports?source=" + source);
  }
}
