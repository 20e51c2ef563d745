package vn.labourmarket.occupations.tables;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number as a spreadsheet counts: the header is row 1
 * @param cells stripped, in Unicode NFC; as many as the file has
 */
public record TableRow(int number, List<String> cells) {
  public boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }
}
