package vn.labourmarket.occupations.reviews;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can go wrong with reviews. */
enum CodingReviewProblem implements ProblemType {
  CODING_REVIEW_NOT_FOUND(404, "Không có yêu cầu mã hoá này", "No such review"),
  CODING_REVIEW_CODE_UNKNOWN(
      422, "Mã không có trong danh mục", "The classification has no such code"),
  CODING_REVIEW_CODE_IS_GROUP(
      422, "Mã là một nhóm, còn mã chi tiết bên dưới", "The code is a group of others"),
  CODING_REVIEW_CONTRADICTION(
      422, "Hai mục cùng tên gọi có mã khác nhau", "Two items code one title differently"),
  CODING_REVIEW_TEXT_EMPTY(422, "Tên gọi không có chữ nào", "The title has no letters");

  private final int status;
  private final LocalizedText title;

  CodingReviewProblem(int status, String vi, String en) {
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
