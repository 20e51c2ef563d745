package vn.labourmarket.occupations.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.Problem;

/** The first sheet of a workbook. */
final class XlsxTable implements Table {
  private static final int MOST_COLUMNS = 200;

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> sheet;
  private final List<String> header;

  private XlsxTable(ReadableWorkbook workbook) throws IOException {
    this.workbook = workbook;
    this.stream = workbook.getFirstSheet().openStream();
    this.sheet = stream.iterator();
    if (!sheet.hasNext()) {
      throw TableProblem.FILE_EMPTY.problem();
    }
    this.header = cells(sheet.next()).stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
  }

  static XlsxTable open(Path file, long largestUnpacked) {
    try {
      measure(file, largestUnpacked);
      return new XlsxTable(new ReadableWorkbook(file.toFile()));
    } catch (Problem known) {
      throw known;
    } catch (IOException | RuntimeException broken) {
      throw unreadable();
    }
  }

  /** Unpacks it once into nothing: the sizes that an archive states about itself may be lies. */
  private static void measure(Path file, long largestUnpacked) throws IOException {
    long left = largestUnpacked;
    byte[] buffer = new byte[64 * 1024];
    try (InputStream bytes = Files.newInputStream(file);
        ZipInputStream archive = new ZipInputStream(bytes)) {
      ZipEntry entry = archive.getNextEntry();
      if (entry == null) {
        throw new ZipException("no archive");
      }
      while (entry != null) {
        for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
          left -= read;
          if (left < 0) {
            throw TableProblem.FILE_TOO_LARGE_UNPACKED
                .because(
                    "Tệp Excel sau khi giải nén tối đa %d byte.".formatted(largestUnpacked),
                    "A workbook may unpack to at most %d bytes.".formatted(largestUnpacked))
                .with("limit", largestUnpacked);
          }
        }
        entry = archive.getNextEntry();
      }
    }
  }

  private static Problem unreadable() {
    return TableProblem.FILE_UNREADABLE.because(
        "Tệp không phải sổ tính Excel (.xlsx) hợp lệ.", "The file is no valid workbook (.xlsx).");
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public Iterator<TableRow> rows() {
    return new Iterator<>() {
      private @Nullable TableRow waiting;

      @Override
      public boolean hasNext() {
        try {
          while (waiting == null && sheet.hasNext()) {
            Row row = sheet.next();
            TableRow read = new TableRow(row.getRowNum(), cells(row));
            waiting = read.isBlank() ? null : read;
          }
          return waiting != null;
        } catch (RuntimeException broken) {
          throw unreadable();
        }
      }

      @Override
      public TableRow next() {
        TableRow row = hasNext() ? waiting : null;
        if (row == null) {
          throw new NoSuchElementException();
        }
        waiting = null;
        return row;
      }
    };
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
      cells.add(Table.clean(row.getOptionalCell(column).map(it -> it.getText()).orElse("")));
    }
    return cells;
  }

  @Override
  public void close() {
    stream.close();
    try {
      workbook.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
