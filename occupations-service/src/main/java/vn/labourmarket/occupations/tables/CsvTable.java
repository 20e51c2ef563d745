package vn.labourmarket.occupations.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CSV after RFC 4180, with the separators that spreadsheets use. UTF-8, or UTF-16 with its byte
 * order mark; bytes that are neither become U+FFFD, so that the reader can name their row.
 */
public final class CsvTable implements Table {
  private static final int LOOK_AHEAD = 64 * 1024;
  private static final int LONGEST_FIELD = 1 << 20;

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final List<String> header;

  private CsvTable(CsvReader<CsvRecord> reader) {
    this.reader = reader;
    this.records = reader.iterator();
    TableRow first = row(next(1).orElseThrow(TableProblem.FILE_EMPTY::problem), 1);
    if (first.isBlank()) {
      throw TableProblem.FILE_EMPTY.problem();
    }
    this.header = first.cells().stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
  }

  static CsvTable open(Path file) {
    try {
      return of(Files.newInputStream(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Reads a stream, and closes it with the table. */
  public static CsvTable of(InputStream bytes) {
    BufferedInputStream ahead = new BufferedInputStream(bytes, LOOK_AHEAD);
    return new CsvTable(
        CsvReader.builder()
            .fieldSeparator(separator(ahead))
            .skipEmptyLines(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(true)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(ahead, StandardCharsets.UTF_8));
  }

  /** The one that stands most often in the first line. */
  private static char separator(BufferedInputStream bytes) {
    try {
      bytes.mark(LOOK_AHEAD);
      byte[] start = bytes.readNBytes(LOOK_AHEAD - 1);
      bytes.reset();
      String line = new String(start, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
      if (line.startsWith("PK\u0003\u0004")) {
        throw TableProblem.FILE_UNREADABLE.because(
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
  public Iterator<TableRow> rows() {
    return new Iterator<>() {
      private int number = 1;
      private @Nullable TableRow waiting;

      @Override
      public boolean hasNext() {
        while (waiting == null) {
          Optional<CsvRecord> found = CsvTable.this.next(++number);
          if (found.isEmpty()) {
            return false;
          }
          TableRow row = row(found.get(), number);
          waiting = row.isBlank() ? null : row;
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

  private Optional<CsvRecord> next(int number) {
    try {
      return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    } catch (CsvParseException | UncheckedIOException broken) {
      throw TableProblem.FILE_UNREADABLE
          .because(
              "Dòng %d sai cấu trúc CSV (dấu ngoặc kép chưa đóng hoặc ô quá dài)."
                  .formatted(number),
              "Row %d is no CSV (an open quote or an oversized cell).".formatted(number))
          .with("row", number);
    }
  }

  private static TableRow row(CsvRecord record, int number) {
    return new TableRow(number, record.getFields().stream().map(Table::clean).toList());
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
