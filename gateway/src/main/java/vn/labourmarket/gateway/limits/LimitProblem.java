package vn.labourmarket.gateway.limits;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** Refusals of callers who ask too much. */
public enum LimitProblem implements ProblemType {
  TOO_MANY_REQUESTS(429, "Quá nhiều yêu cầu", "Too many requests");

  private final int status;
  private final LocalizedText title;

  LimitProblem(int status, String vi, String en) {
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
