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
  private static final int LONGEST_TEXT = 1_000;

  /** What a file says is quoted as far as it can be kept: not at any length, nor unwritable. */
  public Finding {
    column = writable(column);
    vi = writable(vi);
    en = writable(en);
  }

  private static String writable(String text) {
    String some = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
    return some.codePoints()
        .filter(it -> it != 0 && Character.getType(it) != Character.SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  public static Finding of(int row, String column, ProblemType rule, String vi, String en) {
    return new Finding(row, column, rule.name(), vi, en);
  }

  public static Finding of(int row, String column, ProblemType rule) {
    LocalizedText title = rule.title();
    return new Finding(row, column, rule.name(), title.vi() + ".", title.en() + ".");
  }
}
