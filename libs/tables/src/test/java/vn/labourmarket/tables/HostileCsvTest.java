package vn.labourmarket.tables;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.tables.TableReading.refused;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileCsvTest {
  private static final TableLimits NARROW = new TableLimits(0, 4, 3, 100_000);

  @Test
  void takesAsManyColumnsAsItMayAndNoneMore() {
    // Given
    String fits = "a,b,c\n1,2,3,,,,,\n";
    // When
    List<TableRow> rows = read(fits);
    // Then
    assertEquals(List.of(new TableRow(2, List.of("1", "2", "3"))), rows);
    TableRefused refused = over(TableFault.TOO_MANY_COLUMNS, "a,b,c\n1,2,3,4\n");
    assertEquals(new TableRefused.Place(null, 2, "D"), refused.place());
    assertEquals(3, refused.limit());
  }

  @Test
  void takesAsManyRowsAsItMayAndNoneMore() {
    // Given
    String fits = "a\n1\n\n3\n";
    // When
    List<TableRow> rows = read(fits);
    // Then
    assertEquals(List.of(2, 4), rows.stream().map(TableRow::number).toList());
    assertEquals(5, over(TableFault.FILE_TOO_LONG, fits + "4\n").place().row());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "\"%s\""})
  void takesCellsAsLongAsTheyMayBeAndNoneLonger(String quoting) {
    // Given
    String fits = "x".repeat(100_000);
    // When
    List<TableRow> rows = read("a\n" + quoting.formatted(fits) + "\n");
    // Then
    assertEquals(List.of(fits), rows.get(0).cells());
    TableRefused refused =
        over(TableFault.FILE_UNREADABLE, "a\n1\n" + quoting.formatted(fits + "x") + "\n");
    assertEquals(3, refused.place().row());
  }

  @Test
  void takesRecordsAsLongAsTheyMayBeAndNoneLonger() {
    // Given
    String cell = "x".repeat(100_000);
    TableLimits wide = new TableLimits(0, 4, 20, 100_000);
    // When
    String fits = "a\n" + (cell + ",").repeat(7) + cell;
    // Then
    assertEquals(8, TableReading.read(Table.CSV, fits.getBytes(UTF_8), wide).get(0).cells().size());
    refused(TableFault.FILE_UNREADABLE, Table.CSV, (fits + ",x").getBytes(UTF_8), wide);
  }

  @Test
  void refusesMoreFieldsThanASpreadsheetHasColumns() {
    // Given
    String fits = "a\n" + ",".repeat(16_383);
    // When
    List<TableRow> rows = read(fits);
    // Then
    assertEquals(List.of(), rows);
    over(TableFault.FILE_UNREADABLE, fits + ",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,\"2\n3,4\n", "a,b\n1,\"", "a,b\n\"1,2\n"})
  void namesTheRowWhoseQuoteNobodyCloses(String file) {
    // When
    TableRefused refused = over(TableFault.FILE_UNREADABLE, file);
    // Then
    assertEquals(2, refused.place().row());
    assertTrue(refused.vi().contains("dấu ngoặc kép"));
  }

  @Test
  void gathersNoFileBehindAnOpenQuote() {
    // Given
    InputStream endless =
        new InputStream() {
          private long left = 1L << 32;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }
        };
    InputStream file =
        new SequenceInputStream(new ByteArrayInputStream("a\n\"".getBytes(UTF_8)), endless);
    // When
    CsvTable table = CsvTable.of(file, TableReading.USUAL);
    // Then
    assertEquals(
        2,
        org.junit.jupiter.api.Assertions.assertThrows(
                TableRefused.class, () -> table.rows().hasNext())
            .place()
            .row());
  }

  @Test
  void saysThatAFileIsNotUtf8() {
    // Given
    String text = "mã,tên gọi\n1,Nghề\n";
    // When
    byte[] legacy = text.getBytes(Charset.forName("windows-1258"));
    // Then
    TableRefused refused = refused(TableFault.FILE_ENCODING_INVALID, Table.CSV, legacy);
    assertTrue(refused.vi().contains("CSV UTF-8"));
    for (Charset wide : List.of(UTF_16LE, UTF_16BE)) {
      refused(TableFault.FILE_ENCODING_INVALID, Table.CSV, text.getBytes(wide));
      byte[] marked = ("\uFEFF" + text).getBytes(wide);
      assertEquals(List.of("1", "Nghề"), TableReading.csv(marked).get(0).cells());
    }
  }

  @Test
  void namesCellsThatAreNotUtf8() {
    // Given
    byte[] file = "a,b\n1,?\n2,\0\n3,x\n".getBytes(UTF_8);
    // When
    file[6] = (byte) 0xE9;
    // Then
    List<CellFault> fault = List.of(new CellFault(1, CellFault.Kind.ENCODING_INVALID));
    assertEquals(
        List.of(fault, fault, List.of()),
        TableReading.csv(file).stream().map(TableRow::faults).toList());
  }

  private static List<TableRow> read(String file) {
    return TableReading.read(Table.CSV, file.getBytes(UTF_8), NARROW);
  }

  private static TableRefused over(TableFault expected, String file) {
    return refused(expected, Table.CSV, file.getBytes(UTF_8), NARROW);
  }
}
