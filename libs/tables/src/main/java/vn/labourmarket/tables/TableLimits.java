package vn.labourmarket.tables;

/**
 * How much a file may hold. Beyond it the file is refused, never read in part.
 *
 * @param unpacked bytes of a workbook's parts together, once they are unpacked
 * @param rows of a sheet or CSV file, with its header and blank rows
 * @param columns that hold something; empty cells to the right of them do no harm
 * @param cellLength UTF-16 units of one cell
 */
public record TableLimits(long unpacked, int rows, int columns, int cellLength) {
  /** As many rows as a spreadsheet has, at most. */
  public static final int SPREADSHEET_ROWS = 1_048_576;

  private static final int COLUMNS = 200;
  private static final int CELL_LENGTH = 1 << 17;

  public static TableLimits unpacked(long bytes) {
    return new TableLimits(bytes, SPREADSHEET_ROWS, COLUMNS, CELL_LENGTH);
  }
}
