package vn.labourmarket.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.labourmarket.tables.test.Workbook;

/** Reads files to their end as imports do. */
final class TableReading {
  static final long MEBIBYTE = 1 << 20;
  static final TableLimits USUAL = TableLimits.unpacked(32 * MEBIBYTE);

  private TableReading() {}

  static List<TableRow> workbook(byte[] bytes) {
    return read(Table.XLSX, bytes, USUAL);
  }

  static List<TableRow> csv(byte[] bytes) {
    return read(Table.CSV, bytes, USUAL);
  }

  static List<TableRow> read(String mediaType, byte[] bytes, TableLimits limits) {
    try {
      Path file = Files.createTempFile("table", ".test");
      try {
        Files.write(file, bytes);
        return read(mediaType, file, limits);
      } finally {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static List<TableRow> read(String mediaType, Path file, TableLimits limits) {
    try (Table table = Table.open(file, mediaType, limits)) {
      List<TableRow> rows = new ArrayList<>();
      table.rows().forEachRemaining(rows::add);
      return rows;
    }
  }

  static TableRefused refused(TableFault expected, String mediaType, byte[] bytes) {
    return refused(expected, mediaType, bytes, USUAL);
  }

  static TableRefused refused(
      TableFault expected, String mediaType, byte[] bytes, TableLimits limits) {
    TableRefused refused = assertThrows(TableRefused.class, () -> read(mediaType, bytes, limits));
    assertEquals(expected, refused.fault(), refused.en());
    return refused;
  }

  static TableRefused refused(TableFault expected, Workbook workbook) {
    return refused(expected, Table.XLSX, workbook.bytes());
  }
}
