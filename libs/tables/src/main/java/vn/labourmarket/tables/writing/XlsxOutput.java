package vn.labourmarket.tables.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet, sent while it is written. Texts are cells of text, never formulas;
 * characters that XML cannot hold (controls, halves of surrogate pairs) are left out. Numbers of
 * more than 15 digits are texts, since a spreadsheet would round them.
 */
public final class XlsxOutput implements TableOutput {
  /** Characters that no XML document holds. */
  private static final Pattern NOT_HOLDABLE =
      Pattern.compile("[^\\t\\r\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  /** Excel's limits. */
  private static final int MOST_ROWS = 1_048_576;

  private static final int LONGEST_TEXT = 32_767;
  private static final int EXACT_DIGITS = 15;
  private static final int ROWS_IN_MEMORY = 200;

  /** A text that looks like an escape would be read as the character it stands for. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** Every space that a reader may trim: some trim more than XML's own, as U+3000. */
  private static final Pattern FRAGILE_SPACE =
      Pattern.compile("^\\s|\\s$|[\\t\\r\\n]|\\s\\s", Pattern.UNICODE_CHARACTER_CLASS);

  private final Workbook workbook;
  private final Worksheet sheet;
  private int rows;

  /**
   * @param application that the file names as its maker
   */
  public XlsxOutput(
      OutputStream out, String application, String sheetName, Collection<String> header)
      throws IOException {
    this.workbook = new Workbook(out, application, null);
    this.sheet = workbook.newWorksheet(sheetName);
    row(header);
  }

  @Override
  public void row(Collection<? extends @Nullable Object> values) throws IOException {
    if (rows == MOST_ROWS) {
      throw new IllegalStateException("a sheet has no more than " + MOST_ROWS + " rows");
    }
    int column = 0;
    for (Object value : values) {
      write(column++, value);
    }
    if (++rows % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  private void write(int column, @Nullable Object value) {
    if (value instanceof Number number) {
      write(column, number);
    } else if (value instanceof Boolean truth) {
      sheet.value(rows, column, truth);
    } else if (value != null) {
      write(column, value.toString());
    }
  }

  private void write(int column, Number number) {
    if (number instanceof Double || number instanceof Float) {
      if (Double.isFinite(number.doubleValue())) {
        sheet.value(rows, column, number);
      }
    } else if (new BigDecimal(number.toString()).stripTrailingZeros().precision() > EXACT_DIGITS) {
      write(column, number instanceof BigDecimal exact ? exact.toPlainString() : number.toString());
    } else {
      sheet.value(rows, column, number);
    }
  }

  private void write(int column, String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("a cell has no more than " + LONGEST_TEXT + " characters");
    }
    // Left out here and not by the writer: what they stood beside may be fragile without them.
    String holdable = NOT_HOLDABLE.matcher(text).replaceAll("");
    String escaped = ESCAPE.matcher(holdable).replaceAll("_x005F_");
    if (FRAGILE_SPACE.matcher(escaped).find()) {
      sheet.inlineString(rows, column, RichText.builder().run(escaped).end().build());
    } else {
      sheet.inlineString(rows, column, escaped);
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
