package vn.labourmarket.occupations.tables;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can be wrong with a file as a whole. */
public enum TableProblem implements ProblemType {
  FILE_EMPTY(422, "Tệp không có dữ liệu", "The file is empty"),
  FILE_UNREADABLE(422, "Không đọc được tệp", "The file cannot be read"),
  FILE_TOO_LARGE_UNPACKED(422, "Tệp quá lớn sau khi giải nén", "The file is too large unpacked");

  private final int status;
  private final LocalizedText title;

  TableProblem(int status, String vi, String en) {
    this.status = status;
    this.title = LocalizedText.of(vi, en);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public LocalizedText title() {
    return title;
  }
}
