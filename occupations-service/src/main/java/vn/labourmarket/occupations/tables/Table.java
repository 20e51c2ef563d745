package vn.labourmarket.occupations.tables;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.List;
import vn.labourmarket.platform.problems.Problem;

/** An open table: a header and the rows below it, read once from top to bottom. */
public interface Table extends AutoCloseable {
  /** Media type of Office Open XML workbooks. */
  String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  String CSV = "text/csv";

  /** Column names, lower case. */
  List<String> header();

  /**
   * The rows below the header, blank ones left out.
   *
   * @return an iterator that throws {@link Problem} where the file turns out to be broken
   */
  Iterator<TableRow> rows();

  @Override
  void close();

  /**
   * Opens a file.
   *
   * @param largestUnpacked bytes that a workbook may have once it is unpacked
   * @throws Problem 422 when the file is empty or no such file
   */
  static Table open(Path file, String mediaType, long largestUnpacked) {
    return mediaType.equals(XLSX) ? XlsxTable.open(file, largestUnpacked) : CsvTable.open(file);
  }

  /** Cells compare equal however a keyboard or spreadsheet composed their letters. */
  static String clean(String cell) {
    return Normalizer.normalize(cell.strip(), Normalizer.Form.NFC);
  }
}
