package vn.labourmarket.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. Formulas give the value that was saved with them. */
final class XlsxTable implements Table {
  private final TableLimits limits;
  private final ReadableWorkbook workbook;
  private final Sheet sheet;
  private final Stream<Row> stream;
  private final Iterator<Row> left;
  private final List<String> header;
  private int unnumbered;

  private XlsxTable(ReadableWorkbook workbook, TableLimits limits) throws IOException {
    this.limits = limits;
    this.workbook = workbook;
    this.sheet = workbook.getFirstSheet();
    this.stream = sheet.openStream();
    this.left = stream.iterator();
    TableRow first = nextRow().orElseThrow(TableFault.FILE_EMPTY::refused);
    this.header = first.cells().stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
  }

  static XlsxTable open(Path file, TableLimits limits) {
    ReadableWorkbook workbook = null;
    try {
      boolean formats = WorkbookGuard.admit(file, limits);
      workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(formats, true));
      return new XlsxTable(workbook, limits);
    } catch (TableRefused known) {
      close(workbook);
      throw known;
    } catch (IOException | RuntimeException broken) {
      close(workbook);
      throw TableFault.noWorkbook(null, null);
    }
  }

  private Optional<TableRow> nextRow() {
    while (left.hasNext()) {
      Row row = left.next();
      // Rows need not say their number; then the reader counts from 0.
      unnumbered = row.getRowNum() == 0 ? 1 : unnumbered;
      TableRow read = XlsxCells.row(row, row.getRowNum() + unnumbered, limits.columns());
      if (!read.isBlank()) {
        return Optional.of(read);
      }
    }
    return Optional.empty();
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public Optional<String> sheet() {
    return Optional.ofNullable(sheet.getName());
  }

  @Override
  public Iterator<TableRow> rows() {
    return new Iterator<>() {
      private @Nullable TableRow waiting;

      @Override
      public boolean hasNext() {
        try {
          waiting = waiting == null ? nextRow().orElse(null) : waiting;
          return waiting != null;
        } catch (RuntimeException broken) {
          throw TableFault.noWorkbook(null, null);
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

  @Override
  public void close() {
    stream.close();
    close(workbook);
  }

  private static void close(@Nullable ReadableWorkbook workbook) {
    try {
      if (workbook != null) {
        workbook.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
