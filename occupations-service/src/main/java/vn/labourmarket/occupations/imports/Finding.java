package vn.labourmarket.occupations.imports;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/**
 * Something about a row, kept in both languages since its reader is not known yet.
 *
 * @param row as a spreadsheet counts: the header is row 1; 0 for the file as a whole
 * @param column header of the column, empty for the row as a whole
 */
public record Finding(int row, String column, String code, String vi, String en) {

  public static Finding of(int row, String column, ProblemType rule, String vi, String en) {
    return new Finding(row, column, rule.name(), vi, en);
  }

  public static Finding of(int row, String column, ProblemType rule) {
    LocalizedText title = rule.title();
    return new Finding(row, column, rule.name(), title.vi() + ".", title.en() + ".");
  }
}
