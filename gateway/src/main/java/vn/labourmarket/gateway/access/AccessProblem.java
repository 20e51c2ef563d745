package vn.labourmarket.gateway.access;

import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** Failures of recognising a caller. */
public enum AccessProblem implements ProblemType {
  KEY_IN_URL(
      400,
      "Không được gửi khoá API trong địa chỉ; hãy thu hồi khoá này",
      "API keys don't belong in addresses; revoke this one"),
  NETWORK_NOT_ALLOWED(
      403,
      "Không được dùng khoá này từ địa chỉ mạng này",
      "This key may not be used from this network address"),
  KEY_REQUIRED(403, "Chỉ nhận khoá API ở đây", "Only an API key is accepted here");

  private final int status;
  private final LocalizedText title;

  AccessProblem(int status, String vi, String en) {
    this.status = status;
    this.title = LocalizedText.of(vi, en);
  }

  static Problem providerUnavailable() {
    return PlatformProblem.UNAVAILABLE
        .because(
            "Hệ thống đăng nhập chưa trả lời nên mã truy cập chưa kiểm tra được; khoá API vẫn dùng"
                + " được.",
            "The identity provider does not answer, so the token can't be checked yet; API keys"
                + " still work.")
        .withHeader("Retry-After", "10");
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
