package vn.labourmarket.demand.employers;

import java.util.UUID;
import vn.labourmarket.platform.problems.Problem;
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
      409,
      "Người sử dụng lao động đang bị tạm dừng hoặc đã chấm dứt hoạt động",
      "The employer is suspended or closed");

  private final int status;
  private final LocalizedText title;

  EmployerProblem(int status, String vi, String en) {
    this.status = status;
    this.title = LocalizedText.of(vi, en);
  }

  /** The caller's own registration, whatever has become of it. */
  static Problem registeredBefore(UUID id, EmployerStatus status) {
    Problem problem =
        status == EmployerStatus.CLOSED
            ? EMPLOYER_EXISTS.because(
                "Đơn vị của bạn đã được đăng ký và đã chấm dứt hoạt động; hãy liên hệ cơ quan quản"
                    + " lý lao động.",
                "Your employer was registered and has been closed; ask the labour authority.")
            : EMPLOYER_EXISTS.because(
                "Đơn vị của bạn đã được đăng ký; hãy xem hoặc sửa hồ sơ đã có.",
                "Your employer is already registered; read or correct what is there.");
    return problem.with("existing", "/api/v1/employers/" + id).with("employerStatus", status);
  }

  /** Somebody else's: not a word about whose. */
  static Problem codeTaken() {
    return EMPLOYER_EXISTS.because(
        "Mã này đã được đăng ký. Nếu là mã của đơn vị bạn, hãy liên hệ cơ quan quản lý lao động.",
        "This code is already registered. If it is your own, ask the labour authority.");
  }

  static Problem notActive(EmployerStatus status) {
    Problem problem =
        status == EmployerStatus.SUSPENDED
            ? EMPLOYER_NOT_ACTIVE.because(
                "Đơn vị đang bị tạm dừng; hãy liên hệ cơ quan quản lý lao động.",
                "The employer is suspended; ask the labour authority.")
            : EMPLOYER_NOT_ACTIVE.because(
                "Đơn vị đã chấm dứt hoạt động.", "The employer has been closed.");
    return problem.with("employerStatus", status);
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
