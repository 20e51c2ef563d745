package vn.labourmarket.enrollment.submissions;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** Rules that hold for plans and reports alike. */
public enum SubmissionProblem implements ProblemType {
  COUNT_NEGATIVE(422, "Số lượng không được âm", "A count must not be negative"),
  COUNT_TOO_LARGE(422, "Số lượng quá lớn", "The count is too large"),
  DUPLICATE_LINE(422, "Dòng số liệu bị trùng", "The same line appears twice"),
  IDENTITY_FIXED(422, "Không thể đổi khoá của bản ghi", "What identifies the record is fixed"),
  INSTITUTION_UNKNOWN(422, "Không có cơ sở này", "There is no such institution"),
  PERIOD_LOCKED(409, "Kỳ báo cáo đã khoá", "The period is locked"),
  RETURN_REASON_REQUIRED(
      422,
      "Phải có ít nhất một mã lý do và nội dung từ 10 ký tự",
      "A return needs at least one reason code and a text of 10 characters or more");

  private final int status;
  private final LocalizedText title;

  SubmissionProblem(int status, String vi, String en) {
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
