package vn.labourmarket.demand.employers;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

enum EmployerProblem implements ProblemType {
  EMPLOYER_CODE_FORMAT(422, "Mã người sử dụng lao động sai định dạng", "Malformed employer code"),
  EMPLOYER_CODE_FIXED(
      422, "Mã đã xác minh không đổi được", "The code is fixed once the employer is verified"),
  DEMONSTRATION_FIXED(
      422, "Dấu hiệu minh hoạ được ấn định khi đăng ký", "Demonstration is fixed at registration"),
  EMPLOYER_EXISTS(409, "Người sử dụng lao động đã đăng ký", "The employer is already registered"),
  EMPLOYER_UNKNOWN(422, "Không có người sử dụng lao động này", "Unknown employer"),
  EMPLOYER_REQUIRED(422, "Phải nêu người sử dụng lao động", "An employer is required"),
  EMPLOYER_NOT_ACTIVE(
      409, "Người sử dụng lao động đã ngừng hoạt động", "The employer is suspended or closed");

  private final int status;
  private final LocalizedText title;

  EmployerProblem(int status, String vi, String en) {
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
