package vn.labourmarket.tables;

/**
 * A cell whose value is not there. The row's other cells are, so that all faults of a file can be
 * told at once.
 *
 * @param column position from 0
 */
public record CellFault(int column, Kind kind) {
  /** What is wrong. */
  public enum Kind {
    /** A formula that no spreadsheet has calculated; it is never calculated here. */
    FORMULA_UNCALCULATED,
    /** {@code #N/A}, {@code #REF!} and the like, or a number that is none. */
    CELL_ERROR,
    /** Bytes that are not UTF-8, NUL, or half a character; what is left of the cell is kept. */
    ENCODING_INVALID
  }
}
