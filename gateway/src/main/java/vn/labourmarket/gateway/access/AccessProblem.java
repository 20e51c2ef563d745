package vn.labourmarket.gateway.access;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** Failures of recognising a caller. */
public enum AccessProblem implements ProblemType {
  KEY_IN_URL(
      400,
      "Không được gửi khoá API trong địa chỉ; hãy thu hồi khoá này",
      "API keys don't belong in addresses; revoke this one"),
  KEY_REQUIRED(403, "Chỉ nhận khoá API ở đây", "Only an API key is accepted here");

  private final int status;
  private final LocalizedText title;

  AccessProblem(int status, String vi, String en) {
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
