package vn.labourmarket.tables;

import javax.xml.stream.XMLStreamReader;

/** The cells of a sheet one after the other, each within its place, length and kind. */
final class CellCheck {
  /** Excel's last column, XFD. */
  private static final int LAST_COLUMN = 16_383;

  private static final int LONGEST_NUMBER = 64;
  private static final int LETTERS = 26;
  private static final int LONGEST_INDEX = 9;

  /** Steps that the reader takes for formulas over ranges, and places that it makes for cells. */
  private static final long MOST_WORK = 500_000_000;

  /** Bytes of formulas that the reader keeps since other cells share them. */
  private static final long MOST_FORMULAS = 16L << 20;

  private static final int PER_FORMULA = 200;

  private final TableLimits limits;
  private int column = -1;
  private int widest;
  private long work;
  private long formulas;
  private int arrays;
  private int longestFormula;
  private boolean shared;
  private boolean textual;
  private boolean inFormula;
  private boolean inValue;
  private int length;
  private int highestString = -1;
  private final StringBuilder reference = new StringBuilder();

  CellCheck(TableLimits limits) {
    this.limits = limits;
  }

  void nextRow() {
    column = -1;
    spend(widest);
  }

  void start(XMLStreamReader cell) {
    String place = cell.getAttributeValue(null, "r");
    column = place == null ? column + 1 : position(place);
    if (column > LAST_COLUMN) {
      throw invalid();
    }
    widest = Math.max(widest, column + 1);
    String type = cell.getAttributeValue(null, "t");
    shared = "s".equals(type);
    textual = "str".equals(type) || "inlineStr".equals(type);
    spend(arrays);
  }

  private static int position(String place) {
    int column = 0;
    int at = 0;
    for (; at < place.length() && at < 4; at++) {
      char letter = place.charAt(at);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * LETTERS + letter - 'A' + 1;
    }
    if (at == 0 || at > 3 || digits(place.substring(at)) < 0) {
      throw invalid();
    }
    return column - 1;
  }

  void value() {
    inValue = true;
    inFormula = false;
    length = 0;
    reference.setLength(0);
  }

  void formula(XMLStreamReader formula) {
    value();
    inFormula = true;
    boolean base = formula.getAttributeValue(null, "ref") != null;
    String type = formula.getAttributeValue(null, "t");
    if ("array".equals(type) && base) {
      arrays++;
      formulas += PER_FORMULA;
    } else if ("shared".equals(type) && base) {
      formulas += PER_FORMULA;
    } else if ("shared".equals(type)) {
      spend(longestFormula);
    }
  }

  void text(XMLStreamReader text) {
    if (!inValue) {
      return;
    }
    length += text.getTextLength();
    int most = inFormula || textual ? limits.cellLength() : LONGEST_NUMBER;
    if (length > most) {
      throw SheetCheck.cellTooLong(most);
    }
    if (shared && !inFormula) {
      reference.append(text.getText());
    }
  }

  void endValue() {
    inValue = false;
    if (inFormula) {
      longestFormula = Math.max(longestFormula, length);
      formulas += 2L * length;
      if (formulas > MOST_FORMULAS) {
        throw tooComplex();
      }
    } else if (length > 0 && column >= limits.columns()) {
      throw SheetCheck.tooManyColumns(limits.columns());
    } else if (shared && length > 0) {
      highestString = Math.max(highestString, number(reference.toString()));
    }
  }

  private static int number(String text) {
    int number = digits(text);
    if (number < 0) {
      throw invalid();
    }
    return number;
  }

  /** A whole number of up to nine digits, or -1. */
  static int digits(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = number * 10 + digit - '0';
    }
    return text.isEmpty() || text.length() > LONGEST_INDEX ? -1 : number;
  }

  private void spend(long steps) {
    work += steps;
    if (work > MOST_WORK) {
      throw tooComplex();
    }
  }

  int highestString() {
    return highestString;
  }

  /** The column as a spreadsheet names it, empty before the first cell of a row. */
  String column() {
    return name(column);
  }

  static String name(int column) {
    String name = "";
    for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
      name = (char) ('A' + (left - 1) % LETTERS) + name;
    }
    return name;
  }

  private static TableRefused invalid() {
    return TableFault.noWorkbook("địa chỉ ô không hợp lệ", "an invalid place of a cell");
  }

  private static TableRefused tooComplex() {
    return TableFault.FILE_TOO_LARGE_UNPACKED.because(
        "Trang tính quá rộng hoặc có quá nhiều công thức; hãy dán thành giá trị.",
        "The sheet is too wide or has too many formulas; paste them as values.");
  }
}
