package vn.labourmarket.tables;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number as a spreadsheet counts: the header is usually row 1
 * @param cells stripped, in Unicode NFC; as many as the file has
 * @param faults cells that could not be read; they are empty or hold what is left of them
 */
public record TableRow(int number, List<String> cells, List<CellFault> faults) {
  public TableRow(int number, List<String> cells) {
    this(number, cells, List.of());
  }

  public boolean isBlank() {
    return faults.isEmpty() && cells.stream().allMatch(String::isEmpty);
  }
}
