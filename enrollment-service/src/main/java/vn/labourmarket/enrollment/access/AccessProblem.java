package vn.labourmarket.enrollment.access;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** Refusals that depend on the record, not on the role. */
public enum AccessProblem implements ProblemType {
  NOT_YOUR_ORG("Không thuộc cơ sở của bạn", "Belongs to another institution"),
  NOT_YOUR_AREA("Không thuộc địa bàn của bạn", "Belongs to another area");

  private final LocalizedText title;

  AccessProblem(String vi, String en) {
    this.title = LocalizedText.of(vi, en);
  }

  @Override
  public int status() {
    return 403;
  }

  @Override
  public LocalizedText title() {
    return title;
  }
}
