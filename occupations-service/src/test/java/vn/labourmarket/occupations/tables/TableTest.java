package vn.labourmarket.occupations.tables;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labourmarket.platform.problems.Problem;

class TableTest {
  private static final long MEBIBYTE = 1 << 20;

  @TempDir private Path folder;

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
    Problem problem = assertThrows(Problem.class, () -> read(Table.XLSX, bomb));
    // Then
    assertEquals(TableProblem.FILE_TOO_LARGE_UNPACKED, problem.type());
  }

  @Test
  void refusesWhatIsNoWorkbook() {
    // Given
    byte[] text = "code,title_vi\n".getBytes(UTF_8);
    // When
    Problem problem = assertThrows(Problem.class, () -> read(Table.XLSX, text));
    // Then
    assertEquals(TableProblem.FILE_UNREADABLE, problem.type());
  }

  @Test
  void refusesAWorkbookThatIsSentAsCsv() {
    // Given
    byte[] workbook = Workbook.of(List.of(List.of("code")));
    // When
    Problem problem = assertThrows(Problem.class, () -> read(Table.CSV, workbook));
    // Then
    assertEquals(TableProblem.FILE_UNREADABLE, problem.type());
  }

  @Test
  void refusesAnEmptyFile() {
    // Given
    byte[] nothing = {};
    // When
    Problem problem = assertThrows(Problem.class, () -> read(Table.CSV, nothing));
    // Then
    assertEquals(TableProblem.FILE_EMPTY, problem.type());
  }

  @Test
  void namesTheRowWhereAQuoteStaysOpen() {
    // Given
    byte[] file = ("code,title_vi\n1,a\n2,\"" + "x".repeat(1 << 21)).getBytes(UTF_8);
    // When
    Problem problem = assertThrows(Problem.class, () -> read(Table.CSV, file));
    // Then
    assertEquals(TableProblem.FILE_UNREADABLE, problem.type());
    assertEquals(3, problem.members().get("row"));
  }

  private List<TableRow> read(String mediaType, byte[] bytes) {
    try {
      Path file = Files.write(folder.resolve("file"), bytes);
      try (Table table = Table.open(file, mediaType, 32 * MEBIBYTE)) {
        List<TableRow> rows = new ArrayList<>();
        table.rows().forEachRemaining(rows::add);
        return rows;
      }
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }
}
