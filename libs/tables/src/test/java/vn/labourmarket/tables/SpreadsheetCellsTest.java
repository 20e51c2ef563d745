package vn.labourmarket.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.tables.test.Workbook;

class SpreadsheetCellsTest {

  @ParameterizedTest
  @CsvSource({
    "13.199999999999999, 13.2",
    "0.30000000000000004, 0.3",
    "1.0,                 1",
    "1E3,                 1000",
    "1E+20,               100000000000000000000",
    "-5,                  -5",
    "0.0,                 0",
    "123456789012345,     123456789012345"
  })
  void showsNumbersAsASpreadsheetDoes(String saved, String shown) {
    // When
    TableRow row = cell("<c r=\"A2\"><v>" + saved + "</v></c>");
    // Then
    assertEquals(List.of(shown), row.cells());
  }

  @Test
  void tellsOfCharactersThatNothingKeeps() {
    // When
    TableRow row =
        cell(
            Workbook.cell("A2", "a_x0000_b")
                + Workbook.cell("B2", "_xD800_")
                + Workbook.cell("C2", "_x0041_"));
    // Then
    assertEquals(List.of("ab", "", "A"), row.cells());
    assertEquals(
        List.of(
            new CellFault(0, CellFault.Kind.ENCODING_INVALID),
            new CellFault(1, CellFault.Kind.ENCODING_INVALID)),
        row.faults());
  }

  @Test
  void keepsNumbersThatAreTexts() {
    // When
    TableRow row = cell(Workbook.cell("A2", "011") + Workbook.cell("B2", "1.234,5"));
    // Then
    assertEquals(List.of("011", "1.234,5"), row.cells());
  }

  @Test
  void readsDatesByTheirFormats() {
    // Given
    String cells =
        "<c r=\"A2\" s=\"1\"><v>46023</v></c><c r=\"B2\" s=\"2\"><v>46023.5</v></c>"
            + "<c r=\"C2\" s=\"3\"><v>46023</v></c><c r=\"D2\" s=\"0\"><v>46023</v></c>";
    String styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"#,##0&quot; ngày&quot;;[Red]-0\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
            + "<xf numFmtId=\"165\"/></cellXfs>";
    Workbook workbook = Workbook.below("<row r=\"2\">" + cells + "</row>").styles(styles);
    // When
    TableRow row = TableReading.workbook(workbook.bytes()).get(0);
    // Then
    assertEquals(List.of("2026-01-01", "2026-01-01T12:00", "46023", "46023"), row.cells());
  }

  @Test
  void takesTheSavedValueOfAFormulaAndNeverCalculates() {
    // When
    TableRow row =
        cell(
            "<c r=\"A2\"><f>1+1</f><v>3</v></c><c r=\"B2\" t=\"str\"><f>A1</f><v>x</v></c>"
                + "<c r=\"C2\" t=\"str\"><f>A1</f><v></v></c><c r=\"D2\"><f>1+1</f></c>"
                + "<c r=\"E2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"F2\" t=\"e\"><v>#N/A</v></c>"
                + "<c r=\"G2\"><v>1x</v></c>");
    // Then
    assertEquals(List.of("3", "x", "", "", "", "", ""), row.cells());
    assertEquals(
        List.of(
            new CellFault(3, CellFault.Kind.FORMULA_UNCALCULATED),
            new CellFault(4, CellFault.Kind.CELL_ERROR),
            new CellFault(5, CellFault.Kind.CELL_ERROR),
            new CellFault(6, CellFault.Kind.CELL_ERROR)),
        row.faults());
  }

  @Test
  void readsSharedRichAndEscapedTexts() {
    // Given
    Workbook workbook =
        Workbook.below(
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>0</v></c></row>")
            .strings(
                "<si><t>a_x000A_b_x005F_x0041_</t></si>"
                    + "<si><r><t>Nghề\u00A0</t></r><r><t>mộc\u00A0</t></r><rPh><t>x</t></rPh></si>");
    // When
    TableRow row = TableReading.workbook(workbook.bytes()).get(0);
    // Then
    assertEquals(List.of("Nghề mộc", "a\nb_x0041_"), row.cells());
  }

  @Test
  void findsTheHeaderBelowBlankRowsAndWithoutNumbers() {
    // Given
    String cell = "<c t=\"inlineStr\"><is><t>%s</t></is></c>";
    String rows =
        "<row/><row>%s%s</row><row><c/>%s</row>"
            .formatted(cell.formatted("Code"), cell.formatted("Title"), cell.formatted("x"));
    // When
    List<TableRow> read = TableReading.workbook(Workbook.rows(rows).bytes());
    // Then
    assertEquals(List.of(new TableRow(3, List.of("", "x"))), read);
  }

  private static TableRow cell(String cells) {
    return TableReading.workbook(Workbook.below("<row r=\"2\">" + cells + "</row>").bytes()).get(0);
  }
}
