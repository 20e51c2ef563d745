package vn.labourmarket.gateway.answers;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV: UTF-8 with a byte order mark, commas, a header, no cell that runs as a formula.
 * Columns have the same names in every language, for programs; GET /datasets/{id} explains them.
 */
public final class CsvTable implements AutoCloseable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What makes a spreadsheet calculate, also in the wide forms that some take for the same. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final CsvWriter writer;

  public CsvTable(OutputStream out, Collection<String> header) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    writer.writeRecord(header);
  }

  /** Fills a table while it is sent. */
  @FunctionalInterface
  public interface Filler {
    void fill(CsvTable table) throws IOException;
  }

  /**
   * An answer to be saved, of any size.
   *
   * @param name of the file, without its ending
   */
  public static Response answer(String name, Collection<String> header, Filler filler) {
    StreamingOutput rows =
        out -> {
          try (CsvTable table = new CsvTable(out, header)) {
            filler.fill(table);
          }
        };
    return Response.ok(rows)
        .type(Format.CSV_TYPE + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(name))
        .build();
  }

  /** One row; numbers as they are, missing values as empty cells. */
  public void row(Collection<? extends @Nullable Object> values) {
    List<String> cells = values.stream().map(CsvTable::cell).toList();
    writer.writeRecord(cells);
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    String text = value.toString();
    return value instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
