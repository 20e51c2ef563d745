package vn.labourmarket.tables.writing;

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
 * CSV: UTF-8 with a byte order mark, commas, a header. A text that starts like a formula gets an
 * apostrophe before it.
 */
public final class CsvOutput implements TableOutput {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final CsvWriter writer;

  public CsvOutput(OutputStream out, Collection<String> header) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    row(header);
  }

  @Override
  public void row(Collection<? extends @Nullable Object> values) {
    List<String> cells = values.stream().map(CsvOutput::cell).toList();
    writer.writeRecord(cells);
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number number) {
      return number(number);
    }
    return InertText.of(value.toString());
  }

  private static String number(Number number) {
    if (number instanceof BigDecimal exact) {
      return exact.toPlainString();
    }
    return Double.isFinite(number.doubleValue()) ? number.toString() : "";
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
