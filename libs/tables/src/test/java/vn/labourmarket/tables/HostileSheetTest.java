package vn.labourmarket.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.tables.TableReading.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labourmarket.tables.test.Workbook;

class HostileSheetTest {
  private static final TableLimits NARROW = new TableLimits(32 << 20, 4, 3, 100);

  @Test
  void takesAsManyColumnsAsItMayAndNoneMore() {
    // Given
    String row = "<row r=\"2\">%s</row>";
    // When
    byte[] fits = Workbook.below(row.formatted(Workbook.cell("C2", "x"))).bytes();
    // Then
    assertEquals(List.of("", "", "x"), read(fits).get(0).cells());
    byte[] over = Workbook.below(row.formatted(Workbook.cell("D2", "x"))).bytes();
    TableRefused refused = refused(TableFault.TOO_MANY_COLUMNS, Table.XLSX, over, NARROW);
    assertEquals(new TableRefused.Place(Workbook.SHEET, 2, "D"), refused.place());
    byte[] empty = Workbook.below(row.formatted("<c r=\"A2\"><v>1</v></c><c r=\"XFD2\"/>")).bytes();
    assertEquals(List.of("1", "", ""), read(empty).get(0).cells());
  }

  @Test
  void takesAsManyRowsAsItMayAndNoneMore() {
    // Given
    byte[] fits = Workbook.below(row(2) + "<row r=\"3\"/>" + row(4)).bytes();
    // When
    List<TableRow> rows = read(fits);
    // Then
    assertEquals(List.of(2, 4), rows.stream().map(TableRow::number).toList());
    byte[] over = Workbook.below(row(2) + row(3) + row(4) + row(5)).bytes();
    assertEquals(5, refused(TableFault.FILE_TOO_LONG, Table.XLSX, over, NARROW).place().row());
  }

  private static String row(int number) {
    return "<row r=\"%d\">%s</row>".formatted(number, Workbook.cell("A" + number, "x"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void takesTextsAsLongAsTheyMayBeAndNoneLonger(int kind) {
    // Given
    byte[] fits = withText(kind, "x".repeat(100));
    // When
    List<TableRow> rows = read(fits);
    // Then
    assertEquals(100, rows.get(0).cells().get(0).length());
    refused(TableFault.CELL_TOO_LONG, Table.XLSX, withText(kind, "x".repeat(101)), NARROW);
  }

  private static byte[] withText(int kind, String text) {
    return switch (kind) {
      case 1 -> Workbook.below("<row r=\"2\">" + Workbook.cell("A2", text) + "</row>").bytes();
      case 2 ->
          Workbook.below("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c></row>")
              .strings(
                  "<si><r><t>%s</t></r><r><t>%s</t></r></si>".formatted(text.substring(1), "x"))
              .bytes();
      default ->
          Workbook.below("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>" + text + "</v></c></row>")
              .bytes();
    };
  }

  @Test
  void takesNumbersAsLongAsTheyMayBeAndNoneLonger() {
    // Given
    String cell = "<row r=\"2\"><c r=\"A2\"><v>%s</v></c></row>";
    // When
    byte[] fits = Workbook.below(cell.formatted("0".repeat(63) + "7")).bytes();
    // Then
    assertEquals(List.of("7"), read(fits).get(0).cells());
    refused(TableFault.CELL_TOO_LONG, Workbook.below(cell.formatted("0".repeat(64) + "7")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E1000000000", "1E-1000000000", "-1E321"})
  void writesOutNoNumberOfEndlessLength(String number) {
    // Given
    byte[] file =
        Workbook.below("<row r=\"2\"><c r=\"A2\"><v>" + number + "</v></c></row>").bytes();
    // When
    TableRow row = read(file).get(0);
    // Then
    assertEquals(List.of(new CellFault(0, CellFault.Kind.CELL_ERROR)), row.faults());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZZZZ2", "XFE2", "A", "2", "a2", "A-2", "A9999999999", "$A$2", ""})
  void refusesPlacesThatNoSheetHas(String place) {
    // Given
    Workbook workbook = Workbook.below("<row r=\"2\"><c r=\"" + place + "\"/></row>");
    // When
    TableRefused refused = refused(TableFault.FILE_UNREADABLE, workbook);
    // Then
    assertTrue(refused.en().contains("place of a cell"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1048577", "4294967297", "-1", "x", ""})
  void refusesRowsThatNoSheetHas(String number) {
    // Given
    Workbook workbook = Workbook.below("<row r=\"" + number + "\"/>");
    // When
    TableRefused refused = refused(TableFault.FILE_UNREADABLE, workbook);
    // Then
    assertTrue(refused.en().contains("row number"));
  }

  @Test
  void believesNoDimension() {
    // Given
    byte[] file =
        Workbook.sheet(
                "<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"16384\"/></cols>"
                    + "<sheetData>"
                    + row(1)
                    + row(1_048_576)
                    + "</sheetData>")
            .bytes();
    // When
    List<TableRow> rows = TableReading.workbook(file);
    // Then
    assertEquals(List.of(new TableRow(1_048_576, List.of("x"))), rows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2000000000", "-1", "x"})
  void refusesSharedTextsThatAreNotThere(String index) {
    // Given
    Workbook workbook =
        Workbook.below("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>" + index + "</v></c></row>")
            .strings("<si><t>x</t></si>");
    // When
    TableRefused refused = refused(TableFault.FILE_UNREADABLE, workbook);
    // Then
    assertTrue(refused.en().startsWith("The file is no valid workbook"));
  }

  @Test
  void refusesTextsInTextsAndTwoTablesOfTexts() {
    // Given
    String cell = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>";
    // When
    Workbook nested = Workbook.below(cell).strings("<si><si><t>x</t></si></si>");
    // Then
    refused(TableFault.FILE_UNREADABLE, nested);
    refused(
        TableFault.FILE_UNREADABLE,
        Workbook.below(cell).strings("<si/><si/>").strings("<si/><si/>"));
    // A table that is not the declared one holds no texts for the reader.
    refused(
        TableFault.FILE_UNREADABLE,
        Workbook.below(cell).strings("").part("xl/other.xml", "<sst><si/><si/></sst>"));
  }

  @Test
  void refusesMoreSharedTextsThanFitTheMemory() {
    // Given
    Workbook workbook = Workbook.below("").strings("<si/>".repeat(1_600_000));
    // When
    TableRefused refused =
        refused(TableFault.FILE_TOO_LARGE_UNPACKED, Table.XLSX, workbook.stored());
    // Then
    assertEquals(StringsCheck.MOST_MEMORY, refused.limit());
    TableReading.workbook(Workbook.below("").strings("<si/>".repeat(1_500_000)).stored());
  }

  @Test
  void refusesSheetsWhoseReadingTakesForEver() {
    // Given
    String arrays = "<row><c><f t=\"array\" ref=\"A1:A2\">1</f><v>1</v></c></row>".repeat(40_000);
    // When
    TableRefused refused =
        refused(TableFault.FILE_TOO_LARGE_UNPACKED, Table.XLSX, Workbook.below(arrays).stored());
    // Then
    assertTrue(refused.vi().contains("công thức"));
    String wide = "<row r=\"2\"><c r=\"XFD2\"/></row>" + "<row/>".repeat(40_000);
    refused(TableFault.FILE_TOO_LARGE_UNPACKED, Table.XLSX, Workbook.below(wide).stored());
  }

  @Test
  void skipsAFullSheetOfEmptyRows() {
    // Given
    StringBuilder rows = new StringBuilder(row(1));
    for (int i = 2; i <= TableLimits.SPREADSHEET_ROWS; i++) {
      rows.append("<row r=\"").append(i).append("\" s=\"1\" customFormat=\"1\"/>");
    }
    byte[] file = Workbook.rows(rows.toString()).bytes();
    // When
    List<TableRow> read = TableReading.read(Table.XLSX, file, TableLimits.unpacked(128L << 20));
    // Then
    assertEquals(List.of(), read);
  }

  private static List<TableRow> read(byte[] workbook) {
    return TableReading.read(Table.XLSX, workbook, NARROW);
  }
}
