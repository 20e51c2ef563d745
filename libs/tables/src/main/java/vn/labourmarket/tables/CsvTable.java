package vn.labourmarket.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CSV after RFC 4180, with the separators that spreadsheets use. UTF-8, or UTF-16 with its byte
 * order mark; cells with bytes that are neither are named one by one.
 */
public final class CsvTable implements Table {
  private static final int LOOK_AHEAD = 64 * 1024;

  /** Fields of a record, also empty ones: as many as a spreadsheet has columns. */
  private static final int MOST_FIELDS = 16_384;

  private static final long MOST_UNUSED = 64L << 20;
  private static final char UNDECODABLE = '\uFFFD';

  private final TableLimits limits;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final List<String> header;
  private int number;

  private CsvTable(CsvReader<CsvRecord> reader, TableLimits limits) {
    this.limits = limits;
    this.reader = reader;
    this.records = reader.iterator();
    TableRow first = nextRow().orElseThrow(TableFault.FILE_EMPTY::refused);
    if (first.isBlank()) {
      throw TableFault.FILE_EMPTY.refused();
    }
    if (!first.faults().isEmpty()) {
      throw notUnicode();
    }
    this.header = first.cells().stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
  }

  static CsvTable open(Path file, TableLimits limits) {
    InputStream bytes;
    try {
      bytes = Files.newInputStream(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    try {
      return of(bytes, limits);
    } catch (RuntimeException refused) {
      close(bytes);
      throw refused;
    }
  }

  /** Reads a stream that comes with the application, and closes it with the table. */
  public static CsvTable of(InputStream bytes) {
    return of(bytes, TableLimits.unpacked(MOST_UNUSED));
  }

  static CsvTable of(InputStream bytes, TableLimits limits) {
    BufferedInputStream ahead = new BufferedInputStream(bytes, LOOK_AHEAD);
    // A field, the whole record and what is read ahead each have their end, so that a quote which
    // nobody closes does not gather the file.
    CsvRecordHandler handler =
        CsvRecordHandler.of(
            it ->
                it.maxFields(MOST_FIELDS)
                    .maxFieldSize(limits.cellLength())
                    .maxRecordSize(Math.multiplyExact(limits.cellLength(), 8)));
    return new CsvTable(
        CsvReader.builder()
            .fieldSeparator(separator(ahead))
            .skipEmptyLines(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .detectBomHeader(true)
            .maxBufferSize(Math.max(LOOK_AHEAD, limits.cellLength() * 2))
            .build(handler, ahead, StandardCharsets.UTF_8),
        limits);
  }

  /** The one that stands most often in the first line. */
  private static char separator(BufferedInputStream bytes) {
    try {
      bytes.mark(LOOK_AHEAD);
      byte[] start = bytes.readNBytes(LOOK_AHEAD - 1);
      bytes.reset();
      String line = new String(start, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
      if (line.startsWith("PK\u0003\u0004")) {
        throw TableFault.FILE_UNREADABLE.because(
            "Tệp này là Excel; hãy gửi với Content-Type " + XLSX + ".",
            "This is an Excel file; send it with Content-Type " + XLSX + ".");
      }
      char best = ',';
      for (char candidate : new char[] {';', '\t'}) {
        if (count(line, candidate) > count(line, best)) {
          best = candidate;
        }
      }
      return best;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static long count(String line, char character) {
    return line.chars().filter(it -> it == character).count();
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public Optional<String> sheet() {
    return Optional.empty();
  }

  @Override
  public Iterator<TableRow> rows() {
    return new Iterator<>() {
      private @Nullable TableRow waiting;

      @Override
      public boolean hasNext() {
        while (waiting == null) {
          Optional<TableRow> found = nextRow();
          if (found.isEmpty()) {
            return false;
          }
          waiting = found.get().isBlank() ? null : found.get();
        }
        return true;
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

  private Optional<TableRow> nextRow() {
    number++;
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      if (number > limits.rows()) {
        throw SheetCheck.tooLong(limits.rows()).at(null, number, "");
      }
      return Optional.of(row(records.next()));
    } catch (CsvParseException | UncheckedIOException broken) {
      throw TableFault.FILE_UNREADABLE
          .because(
              "Dòng %d sai cấu trúc CSV (dấu ngoặc kép chưa đóng, hoặc ô hay dòng quá dài)."
                  .formatted(number),
              "Row %d is no CSV (an open quote, or an oversized cell or row).".formatted(number))
          .at(null, number, "");
    }
  }

  private TableRow row(CsvRecord record) {
    List<String> cells = new ArrayList<>();
    List<CellFault> faults = new ArrayList<>();
    for (int column = 0; column < record.getFieldCount(); column++) {
      String field = record.getField(column);
      String kept = Characters.kept(field);
      String cell = Table.clean(kept);
      if (column >= limits.columns() && !cell.isEmpty()) {
        throw SheetCheck.tooManyColumns(limits.columns()).at(null, number, CellCheck.name(column));
      }
      if (cell.indexOf(UNDECODABLE) >= 0 || kept.length() < field.length()) {
        faults.add(new CellFault(column, CellFault.Kind.ENCODING_INVALID));
      }
      if (column < limits.columns()) {
        cells.add(cell);
      }
    }
    return new TableRow(number, cells, faults);
  }

  private static TableRefused notUnicode() {
    return TableFault.FILE_ENCODING_INVALID
        .because(
            "Dòng tiêu đề không phải mã UTF-8; hãy lưu tệp dạng «CSV UTF-8».",
            "The header row is not UTF-8; save the file as “CSV UTF-8”.")
        .at(null, 1, "");
  }

  @Override
  public void close() {
    close(reader);
  }

  private static void close(java.io.Closeable open) {
    try {
      open.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
