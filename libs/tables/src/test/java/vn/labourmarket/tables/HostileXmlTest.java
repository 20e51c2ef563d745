package vn.labourmarket.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.tables.TableReading.refused;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labourmarket.tables.test.Workbook;

class HostileXmlTest {
  private static final String SHEET =
      "<worksheet xmlns=\"" + Workbook.MAIN + "\"><sheetData>%s</sheetData></worksheet>";
  private static final String ROW = "<row r=\"1\">" + Workbook.cell("A1", "x") + "</row>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE a [<!ENTITY % b SYSTEM \"http://localhost/x\"> %b;]>",
        "<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?>",
        "<?xml version=\"1.0\" encoding=\"IBM037\"?>"
      })
  void refusesDocumentTypesAndStrangeEncodings(String start) {
    for (String part : List.of(Workbook.SHEET, "xl/sharedStrings.xml", "docProps/any.dat")) {
      // Given
      Workbook workbook = Workbook.rows(ROW).part(part, start + SHEET.formatted(ROW));
      // When
      TableRefused refused = refused(TableFault.FILE_UNREADABLE, workbook);
      // Then
      assertTrue(refused.en().contains("XML"), refused.en());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32BE", "UTF-32LE"})
  void refusesXmlInWideLetters(String charset) {
    // Given
    byte[] wide = SHEET.formatted(ROW).getBytes(Charset.forName(charset));
    Workbook workbook = Workbook.rows(ROW).part("any.dat", wide);
    // When
    TableRefused refused = refused(TableFault.FILE_UNREADABLE, workbook);
    // Then
    assertTrue(refused.en().contains("not UTF-8"));
  }

  @Test
  void takesTagsAsDeepAsItMayAndNoneDeeper() {
    // Given
    int most = XmlBounds.DEEPEST;
    // When
    Workbook deep = Workbook.rows(ROW).part("a.xml", nested(most));
    // Then
    TableReading.workbook(deep.part("b.xml", "<x/>").bytes());
    refused(TableFault.FILE_UNREADABLE, Workbook.rows(ROW).part("a.xml", nested(most + 1)));
  }

  private static String nested(int depth) {
    return "<a>".repeat(depth) + "</a>".repeat(depth);
  }

  @Test
  void takesTagsAsLongAsItMayAndNoneLonger() {
    // Given
    int most = XmlBounds.LONGEST_TAG - "a b=''>".length();
    // When
    Workbook fits = Workbook.rows(ROW).part("a.xml", "<a b='%s'/>".formatted("x".repeat(most - 1)));
    // Then
    TableReading.workbook(fits.bytes());
    String over = "<a b='%s'/>".formatted("x".repeat(most + 2));
    refused(TableFault.CELL_TOO_LONG, Workbook.rows(ROW).part("a.xml", over));
  }

  @Test
  void refusesTextCommentsAndCharacterDataWithoutEnd() {
    // Given
    String endless = "x".repeat(2_000_000);
    for (String piece : List.of("%s", "<!--%s-->", "<![CDATA[%s]]>", "<?x %s?>")) {
      // When
      Workbook workbook =
          Workbook.rows(ROW).part("a.xml", "<a>" + piece.formatted(endless) + "</a>");
      // Then
      refused(TableFault.CELL_TOO_LONG, Table.XLSX, workbook.stored());
      TableReading.workbook(
          Workbook.rows(ROW).part("a.xml", "<a>" + piece.formatted("x") + "<b/></a>").bytes());
    }
  }

  @Test
  void takesAsManyNamesAsTheParserMayKeepAndNoneMore() {
    // Given
    int most = XmlWalk.MOST_NAMES;
    // When
    Workbook many = Workbook.rows(ROW).part("a.xml", named(most));
    // Then
    TableReading.workbook(many.bytes());
    refused(TableFault.FILE_UNREADABLE, Workbook.rows(ROW).part("a.xml", named(most + 1)));
  }

  /** So many different names of elements. */
  private static String named(int names) {
    StringBuilder xml = new StringBuilder("<a>");
    for (int i = 1; i < names; i++) {
      xml.append("<b").append(i).append("/>");
    }
    return xml.append("</a>").toString();
  }

  @Test
  void takesMarkupInCommentsAndCharacterDataForText() {
    // Given
    String tricky =
        "<!-- <row> <!DOCTYPE -> --><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
            + "<![CDATA[<!DOCTYPE ]] > ]>]]></t></is></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t a='&gt;/>'>b</t></is></c></row>";
    // When
    List<TableRow> rows = TableReading.workbook(Workbook.rows(tricky).bytes());
    // Then
    assertEquals(List.of(new TableRow(2, List.of("b"))), rows);
  }

  @Test
  void takesAsManySheetsAsItMayAndNoneMore() {
    // Given
    String sheet = "<sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/>";
    // When
    Workbook most = Workbook.rows(ROW).sheets(sheet.repeat(SheetCheck.MOST_SHEETS));
    // Then
    assertEquals(List.of(), TableReading.workbook(most.bytes()));
    refused(
        TableFault.TOO_MANY_SHEETS,
        Workbook.rows(ROW).sheets(sheet.repeat(SheetCheck.MOST_SHEETS + 1)));
  }

  @Test
  void leavesExternalLinksAlone() {
    // Given
    Workbook workbook =
        Workbook.rows(ROW + "<row r=\"2\"><c r=\"A2\"><f>[1]s!A1</f><v>7</v></c></row>")
            .part(
                "xl/externalLinks/_rels/externalLink1.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" TargetMode=\"External\""
                    + " Target=\"http://localhost:1/x.xlsx\"/></Relationships>")
            .part(
                "xl/externalLinks/externalLink1.xml",
                "<externalLink><externalBook><sheetDataSet><sheetData sheetId=\"0\"><row r=\"1\">"
                    + "<cell r=\"A1\" t=\"str\"><v>x</v></cell></row></sheetData></sheetDataSet>"
                    + "</externalBook></externalLink>");
    // When
    List<TableRow> rows = TableReading.workbook(workbook.bytes());
    // Then
    assertEquals(List.of(new TableRow(2, List.of("7"))), rows);
  }
}
