package vn.labourmarket.tables;

import org.jspecify.annotations.Nullable;

/**
 * The file is not read, or not read further; said in both languages since its reader is unknown.
 */
public final class TableRefused extends RuntimeException {
  private final TableFault fault;
  private final String vi;
  private final transient Place place;
  private final @Nullable Long limit;

  /**
   * Where in the file.
   *
   * @param sheet name of the sheet or of the part of the workbook that holds it, null in a CSV file
   * @param row as a spreadsheet counts; 0 for the file as a whole
   * @param column as a spreadsheet names it, empty for the row as a whole
   */
  public record Place(@Nullable String sheet, int row, String column) {}

  TableRefused(TableFault fault, String vi, String en, Place place, @Nullable Long limit) {
    // No stack trace: it says something about the file, and hostile ones come in numbers.
    super(en, null, false, false);
    this.fault = fault;
    this.vi = vi;
    this.place = place;
    this.limit = limit;
  }

  TableRefused at(@Nullable String sheet, int row, String column) {
    return new TableRefused(fault, vi, en(), new Place(sheet, row, column), limit);
  }

  public TableFault fault() {
    return fault;
  }

  public String vi() {
    return vi;
  }

  public String en() {
    String en = getMessage();
    return en == null ? fault.en() : en;
  }

  public Place place() {
    return place;
  }

  /** The limit that was passed, if one was. */
  public @Nullable Long limit() {
    return limit;
  }
}
