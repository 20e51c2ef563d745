package vn.labourmarket.enrollment.institutions;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can go wrong with an institution. */
enum InstitutionProblem implements ProblemType {
  INSTITUTION_EXISTS(409, "Mã cơ sở đã tồn tại", "The institution code is taken"),
  DEMONSTRATION_FIXED(
      422, "Không thể đổi dấu hiệu dữ liệu minh hoạ", "The demonstration mark can't be changed");

  private final int status;
  private final LocalizedText title;

  InstitutionProblem(int status, String vi, String en) {
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
