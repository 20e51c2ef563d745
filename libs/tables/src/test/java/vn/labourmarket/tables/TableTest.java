package vn.labourmarket.tables;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.labourmarket.tables.test.Workbook;

class TableTest {
  private static final long MEBIBYTE = 1 << 20;

  @Test
  void readsQuotedCellsThatSpanLines() {
    // Given
    byte[] file = "code,title_vi\n1,\"Một\nhai, ba\"\n2,Hai\n".getBytes(UTF_8);
    // When
    List<TableRow> rows = read(Table.CSV, file);
    // Then
    assertEquals(
        List.of(
            new TableRow(2, List.of("1", "Một\nhai, ba")), new TableRow(3, List.of("2", "Hai"))),
        rows);
  }

  @Test
  void readsWhatSpreadsheetsSave() {
    // Given
    byte[] semicolons = "\uFEFFCode;Title_VI\r\n1; Nghề \r\n\r\n;\r\n2;Hai\r\n".getBytes(UTF_8);
    byte[] utf16 = "\uFEFFcode\ttitle_vi\r\n1\tNghề\r\n".getBytes(UTF_16LE);
    // When
    List<TableRow> rows = read(Table.CSV, semicolons);
    // Then
    assertEquals(
        List.of(new TableRow(2, List.of("1", "Nghề")), new TableRow(5, List.of("2", "Hai"))), rows);
    assertEquals(List.of(new TableRow(2, List.of("1", "Nghề"))), read(Table.CSV, utf16));
  }

  @Test
  void composesLetters() {
    // Given
    String decomposed = java.text.Normalizer.normalize("Nghề", java.text.Normalizer.Form.NFD);
    // When
    List<TableRow> rows = read(Table.CSV, ("code,title_vi\n1," + decomposed).getBytes(UTF_8));
    // Then
    assertEquals(List.of("1", "Nghề"), rows.get(0).cells());
  }

  @Test
  void readsTheFirstSheetOfAWorkbook() {
    // Given
    byte[] file =
        Workbook.of(
            List.of(
                List.of("code", "level", "title_vi"),
                List.of("011", "3", "Sĩ quan"),
                List.of("", "", ""),
                List.of("1", "1", "Lãnh đạo")));
    // When
    List<TableRow> rows = read(Table.XLSX, file);
    // Then
    assertEquals(
        List.of(
            new TableRow(2, List.of("011", "3", "Sĩ quan")),
            new TableRow(4, List.of("1", "1", "Lãnh đạo"))),
        rows);
  }

  @Test
  void refusesAWorkbookThatUnpacksToMoreThanItMay() {
    // Given
    byte[] bomb = Workbook.bomb(40 * MEBIBYTE);
    // When
    TableRefused refused = assertThrows(TableRefused.class, () -> read(Table.XLSX, bomb));
    // Then
    assertEquals(TableFault.FILE_TOO_LARGE_UNPACKED, refused.fault());
  }

  @Test
  void refusesWhatIsNoWorkbook() {
    // Given
    byte[] text = "code,title_vi\n".getBytes(UTF_8);
    // When
    TableRefused refused = assertThrows(TableRefused.class, () -> read(Table.XLSX, text));
    // Then
    assertEquals(TableFault.FILE_UNREADABLE, refused.fault());
  }

  @Test
  void refusesAWorkbookThatIsSentAsCsv() {
    // Given
    byte[] workbook = Workbook.of(List.of(List.of("code")));
    // When
    TableRefused refused = assertThrows(TableRefused.class, () -> read(Table.CSV, workbook));
    // Then
    assertEquals(TableFault.FILE_UNREADABLE, refused.fault());
  }

  @Test
  void refusesAnEmptyFile() {
    // Given
    byte[] nothing = {};
    // When
    TableRefused refused = assertThrows(TableRefused.class, () -> read(Table.CSV, nothing));
    // Then
    assertEquals(TableFault.FILE_EMPTY, refused.fault());
  }

  @Test
  void namesTheRowWhereAQuoteStaysOpen() {
    // Given
    byte[] file = ("code,title_vi\n1,a\n2,\"" + "x".repeat(1 << 21)).getBytes(UTF_8);
    // When
    TableRefused refused = assertThrows(TableRefused.class, () -> read(Table.CSV, file));
    // Then
    assertEquals(TableFault.FILE_UNREADABLE, refused.fault());
    assertEquals(3, refused.place().row());
  }

  private static List<TableRow> read(String mediaType, byte[] bytes) {
    return TableReading.read(mediaType, bytes, TableReading.USUAL);
  }
}
