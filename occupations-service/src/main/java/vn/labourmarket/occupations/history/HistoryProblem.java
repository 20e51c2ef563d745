package vn.labourmarket.occupations.history;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can go wrong with codings that are kept. */
enum HistoryProblem implements ProblemType {
  CODING_NOT_KEPT(404, "Không lưu kết quả mã hoá nào với mã mục này", "No coding is kept for it"),
  CODING_HISTORY_FULL(
      409, "Đã lưu hết số kết quả mã hoá cho phép", "As many codings are kept as may be");

  private final int status;
  private final LocalizedText title;

  HistoryProblem(int status, String vi, String en) {
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
