package vn.labourmarket.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Cells as text: numbers as a spreadsheet shows them at most exactly, dates as ISO 8601. */
final class XlsxCells {
  /** A spreadsheet shows 15 digits; what follows is the noise of binary fractions. */
  private static final MathContext SHOWN = new MathContext(15);

  private static final int LARGEST_EXPONENT = 320;
  private static final Set<String> ERRORS =
      Set.of("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!");

  /** How workbooks write characters that XML cannot hold. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h|m|s)[^\\]]*\\]", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

  private XlsxCells() {}

  static TableRow row(Row row, int number, int columns) {
    List<String> cells = new ArrayList<>();
    List<CellFault> faults = new ArrayList<>();
    for (int column = 0; column < Math.min(row.getCellCount(), columns); column++) {
      Cell cell = row.getOptionalCell(column).orElse(null);
      CellFault.Kind fault = cell == null ? null : fault(cell);
      if (fault != null) {
        faults.add(new CellFault(column, fault));
      }
      String text = cell == null || fault != null ? "" : text(cell);
      String kept = Characters.kept(text);
      if (kept.length() < text.length()) {
        faults.add(new CellFault(column, CellFault.Kind.ENCODING_INVALID));
      }
      cells.add(Table.clean(kept));
    }
    return new TableRow(number, cells, faults);
  }

  private static CellFault.@Nullable Kind fault(Cell cell) {
    boolean calculated = cell.getFormula() != null || cell.getType() == CellType.FORMULA;
    if (calculated && cell.getRawValue() == null) {
      return CellFault.Kind.FORMULA_UNCALCULATED;
    }
    boolean error =
        cell.getType() == CellType.ERROR || calculated && ERRORS.contains(cell.getText());
    return error || isUnwritable(cell.getValue()) ? CellFault.Kind.CELL_ERROR : null;
  }

  /** Written out, such a number would fill the memory with zeros. */
  private static boolean isUnwritable(@Nullable Object value) {
    return value instanceof BigDecimal number && Math.abs((long) number.scale()) > LARGEST_EXPONENT;
  }

  private static String text(Cell cell) {
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return isDate(cell.getDataFormatString()) ? date(cell, number) : plain(number);
    }
    return value == null ? "" : unescaped(value.toString());
  }

  private static String plain(BigDecimal number) {
    BigDecimal shown = number.round(SHOWN);
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  private static boolean isDate(@Nullable String format) {
    return format != null
        && !format.equalsIgnoreCase("General")
        && DATE.matcher(LITERAL.matcher(format).replaceAll("")).find();
  }

  private static String date(Cell cell, BigDecimal number) {
    LocalDateTime moment = cell.asDate();
    if (number.signum() < 0 || moment == null) {
      return plain(number);
    }
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  private static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                it ->
                    java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(it.group(1), 16))))
        : text;
  }
}
