package vn.labourmarket.demand.text;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

enum TextProblem implements ProblemType {
  PERSONAL_DATA_IN_TEXT(
      422, "Không ghi thông tin cá nhân trong nội dung", "No personal data in free text");

  private final int status;
  private final LocalizedText title;

  TextProblem(int status, String vi, String en) {
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
