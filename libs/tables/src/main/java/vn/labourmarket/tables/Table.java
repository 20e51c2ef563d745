package vn.labourmarket.tables;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** An open table: a header and the rows below it, read once from top to bottom. */
public interface Table extends AutoCloseable {
  /** Media type of Office Open XML workbooks. */
  String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  String CSV = "text/csv";

  /** Column names, lower case. */
  List<String> header();

  /** Name of the sheet; a CSV file has none. */
  Optional<String> sheet();

  /**
   * The rows below the header, blank ones left out.
   *
   * @return an iterator that throws {@link TableRefused} where the file turns out to be broken
   */
  Iterator<TableRow> rows();

  @Override
  void close();

  /**
   * Opens a file.
   *
   * @throws TableRefused when the file is empty, no such file, or larger than the limits
   */
  static Table open(Path file, String mediaType, TableLimits limits) {
    return mediaType.equals(XLSX) ? XlsxTable.open(file, limits) : CsvTable.open(file, limits);
  }

  /** Cells compare equal however a keyboard or spreadsheet composed their letters and spaces. */
  static String clean(String cell) {
    if (Characters.isUsual(cell)) {
      return cell.strip();
    }
    String spaced = cell.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2007', ' ');
    return Normalizer.normalize(spaced.strip(), Normalizer.Form.NFC);
  }
}
