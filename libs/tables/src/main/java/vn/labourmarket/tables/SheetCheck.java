package vn.labourmarket.tables;

import javax.xml.stream.XMLStreamReader;

/** Any other part; what looks like a sheet is followed cell by cell. */
final class SheetCheck implements PartCheck {
  static final int MOST_SHEETS = 100;

  private static final int MOST_STYLES = 65_536;
  private static final int NONE = -1;

  private final TableLimits limits;
  private final String part;
  private final CellCheck cells;
  private int sheetData = NONE;
  private int sheets;
  private int styles;
  private int rows;
  private int row;

  SheetCheck(TableLimits limits, String part) {
    this.limits = limits;
    this.part = part;
    this.cells = new CellCheck(limits);
  }

  @Override
  public void start(int depth, String name, XMLStreamReader element) {
    try {
      if (sheetData != NONE) {
        inSheet(depth - sheetData, name, element);
        return;
      }
      switch (name) {
        case "sheetData" -> sheetData = depth;
        case "sheet" -> {
          if (++sheets > MOST_SHEETS) {
            throw TableFault.TOO_MANY_SHEETS.beyond(
                MOST_SHEETS, "Tối đa %d trang tính.", "At most %d sheets.");
          }
        }
        case "xf", "numFmt", "Relationship" -> {
          if (++styles > MOST_STYLES) {
            throw TableFault.noWorkbook("quá nhiều định dạng", "too many formats");
          }
        }
        default -> {}
      }
    } catch (TableRefused refused) {
      throw place(refused);
    }
  }

  private void inSheet(int depth, String name, XMLStreamReader element) {
    int expected =
        switch (name) {
          case "row" -> 1;
          case "c" -> 2;
          case "v", "f", "is" -> 3;
          case "sheetData" -> NONE;
          default -> depth;
        };
    if (depth != expected) {
      throw TableFault.noWorkbook("trang tính sai cấu trúc", "a malformed sheet");
    }
    switch (name) {
      case "row" -> row(element);
      case "c" -> cells.start(element);
      case "v", "is" -> cells.value();
      case "f" -> cells.formula(element);
      default -> {}
    }
  }

  private void row(XMLStreamReader element) {
    String number = element.getAttributeValue(null, "r");
    row = number == null ? row + 1 : number(number);
    cells.nextRow();
    if (++rows > limits.rows()) {
      throw tooLong(limits.rows());
    }
  }

  private static int number(String text) {
    int number = CellCheck.digits(text);
    if (number < 0 || number > TableLimits.SPREADSHEET_ROWS) {
      throw TableFault.noWorkbook("số dòng không hợp lệ", "an invalid row number");
    }
    return number;
  }

  @Override
  public void text(XMLStreamReader text) {
    if (sheetData != NONE) {
      try {
        cells.text(text);
      } catch (TableRefused refused) {
        throw place(refused);
      }
    }
  }

  @Override
  public void end(int depth, String name) {
    if (depth == sheetData) {
      sheetData = NONE;
    } else if (sheetData != NONE && depth == sheetData + 3) {
      try {
        cells.endValue();
      } catch (TableRefused refused) {
        throw place(refused);
      }
    }
  }

  private TableRefused place(TableRefused refused) {
    return sheetData == NONE ? refused : refused.at(part, row, cells.column());
  }

  /** The highest number of a shared text that a cell asks for, or -1. */
  int highestString() {
    return cells.highestString();
  }

  static TableRefused cellTooLong(int cellLength) {
    return TableFault.CELL_TOO_LONG.beyond(
        cellLength, "Một ô tối đa %d ký tự.", "A cell has at most %d characters.");
  }

  static TableRefused tooLong(int rows) {
    return TableFault.FILE_TOO_LONG.beyond(rows, "Tối đa %d dòng.", "At most %d rows.");
  }

  static TableRefused tooManyColumns(int columns) {
    return TableFault.TOO_MANY_COLUMNS.beyond(columns, "Tối đa %d cột.", "At most %d columns.");
  }
}
