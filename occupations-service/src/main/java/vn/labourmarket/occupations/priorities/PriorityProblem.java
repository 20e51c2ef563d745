package vn.labourmarket.occupations.priorities;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can go wrong with priority lists. */
enum PriorityProblem implements ProblemType {
  PRIORITY_LIST_NOT_FOUND(404, "Không có danh sách ưu tiên này", "No such priority list"),
  PRIORITY_LIST_OVERLAP(409, "Thời gian hiệu lực bị chồng lên nhau", "Validity overlaps"),
  PRIORITY_LIST_NOT_YOURS(
      403,
      "Danh sách ưu tiên này do cơ quan khác phụ trách",
      "Another authority answers for this priority list"),
  PRIORITY_VALIDITY(
      422, "Ngày hết hiệu lực trước ngày có hiệu lực", "Validity ends before it starts"),
  PRIORITY_CLASSIFICATION_UNKNOWN(
      422, "Không có danh mục đã công bố này", "No such published classification"),
  PRIORITY_CODE_UNKNOWN(422, "Mã không có trong danh mục", "The code is not in the classification"),
  PRIORITY_CODES_MISSING(
      409, "Danh sách chưa có mã nào", "The list has no codes yet; import or send them first"),
  PRIORITY_CODE_REPEATED(422, "Mã bị lặp lại", "The code is there twice");

  private final int status;
  private final LocalizedText title;

  PriorityProblem(int status, String vi, String en) {
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
