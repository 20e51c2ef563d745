package vn.labourmarket.occupations.imports;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.XLSX;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.imported;
import static vn.labourmarket.occupations.Catalogue.scheme;
import static vn.labourmarket.occupations.Catalogue.send;
import static vn.labourmarket.occupations.Catalogue.verdict;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.tables.test.Workbook;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HostileImportResourceTest {
  private static final String HEADER = "code,level,title_vi\n";
  private final String version = scheme() + "/2026";

  @Inject DataSource database;

  private static final List<List<String>> LIST =
      List.of(List.of("code", "level", "title_vi"), List.of("1", "1", "Một"));

  private static byte[] withRows(String xml) {
    return Workbook.table(LIST, xml).bytes();
  }

  private static byte[] with(String part, String content) {
    return Workbook.table(LIST, "").part(part, content).bytes();
  }

  static Stream<Arguments> files() {
    String entities = "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
    byte[] old = new byte[4096];
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
    return Stream.of(
        Arguments.of("FILE_TOO_LARGE_UNPACKED", XLSX, Workbook.bomb(1L << 30)),
        Arguments.of("FILE_TOO_LARGE_UNPACKED", XLSX, Workbook.bomb(100L << 20)),
        Arguments.of("FILE_UNREADABLE", XLSX, Workbook.bomb(1L << 30, 1 << 20)),
        Arguments.of("FILE_UNREADABLE", XLSX, with("xl/sharedStrings.xml", entities)),
        Arguments.of("FILE_UNREADABLE", XLSX, with("x.xml", "<a>".repeat(100_000))),
        Arguments.of("CELL_TOO_LONG", XLSX, with("x.xml", "<a b='" + "x".repeat(70_000))),
        Arguments.of("FILE_UNREADABLE", XLSX, withRows("<row><c r=\"ZZZZZZ3\"/></row>")),
        Arguments.of(
            "FILE_UNREADABLE", XLSX, withRows("<row><c t=\"s\"><v>200000000</v></c></row>")),
        Arguments.of("TOO_MANY_COLUMNS", XLSX, withRows("<row><c r=\"XFD3\"><v>1</v></c></row>")),
        Arguments.of("FILE_HAS_MACROS", XLSX, with("xl/vbaProject.bin", "x")),
        Arguments.of("FILE_PROTECTED_OR_OLD", XLSX, old),
        Arguments.of("FILE_ENCODING_INVALID", "text/csv", HEADER.getBytes(UTF_16LE)),
        Arguments.of("TOO_MANY_COLUMNS", "text/csv", "x,".repeat(201).getBytes(UTF_8)),
        Arguments.of(
            "FILE_UNREADABLE", "text/csv", ("\"" + "x\n".repeat(1 << 20)).getBytes(UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void refusesHostileFilesAtOnce(String code, String mediaType, byte[] file) {
    // When
    Response answer = send(EDITOR, version, mediaType, file);
    // Then
    answer
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @Test
  void namesTheRowThatBreaksInTheMiddle() {
    // Given
    String file = HEADER + "1,1,Một\n2,1,\"Hai\n3,1,Ba\n";
    // When
    JsonPath job = imported(version, file);
    // Then
    assertEquals("FAILED", job.getString("state"));
    assertEquals(List.of(3), job.getList("errors.row"));
    assertEquals(List.of("FILE_UNREADABLE"), job.getList("errors.code"));
  }

  @Test
  void namesFormulasWithoutAValue() {
    // Given
    byte[] file =
        withRows(
            "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>A2&amp;1</f><v>2</v></c>"
                + "<c r=\"B3\"><v>1</v></c><c r=\"C3\"><f>C2</f></c></row>"
                + "<row r=\"4\"><c r=\"A4\"><v>3</v></c><c r=\"B4\"><v>1</v></c>"
                + "<c r=\"C4\" t=\"e\"><v>#N/A</v></c></row>");
    // When
    JsonPath job = verdict(send(EDITOR, version, XLSX, file));
    // Then
    List<Map<String, Object>> errors = job.getList("errors");
    assertEquals(
        List.of(
            "3 title_vi FORMULA_UNCALCULATED The formula has not been calculated.",
            "3 title_vi TITLE_REQUIRED The title is missing.",
            "4 title_vi CELL_ERROR The cell shows an error, for example #N/A.",
            "4 title_vi TITLE_REQUIRED The title is missing."),
        errors.stream()
            .map(
                it ->
                    "%s %s %s %s"
                        .formatted(
                            it.get("row"), it.get("column"), it.get("code"), it.get("message")))
            .toList());
  }

  @Test
  void beginsNoJobForEver() throws SQLException {
    // Given
    JsonPath job = imported(version, HEADER + "1,1,\"Một\n");
    // When
    setBack(job.getString("id"));
    // Then
    String path = "/imports/" + job.getString("id");
    await().until(() -> as(EDITOR).get(path).jsonPath().getString("state"), "FAILED"::equals);
    as(EDITOR).get(path).then().body("errors.code", hasItem("IMPORT_ABORTED"));
  }

  /** As if three processes had died over it. */
  private void setBack(String job) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update import_job set state = 'QUEUED', attempts = 3 where id = ?")) {
      update.setObject(1, UUID.fromString(job));
      assertEquals(1, update.executeUpdate());
    }
  }

  @AfterEach
  void storesNothingAndStaysWell() {
    as(EDITOR).get("/classifications/" + version).then().statusCode(404);
    assertEquals(
        "COMPLETED", imported(scheme() + "/2026", HEADER + "1,1,Một\n").getString("state"));
  }
}
