package vn.labourmarket.gateway.answers;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
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
 */
public final class CsvTable implements AutoCloseable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final CsvWriter writer;

  public CsvTable(OutputStream out, Collection<String> header) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    writer.writeRecord(header);
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
