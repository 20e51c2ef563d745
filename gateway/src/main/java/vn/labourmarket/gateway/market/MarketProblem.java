package vn.labourmarket.gateway.market;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** Why the read model tells nothing. */
enum MarketProblem implements ProblemType {
  MODEL_REBUILDING(503, "Kho số liệu đang được dựng lại", "The figures are being rebuilt");

  private final int status;
  private final LocalizedText title;

  MarketProblem(int status, String vi, String en) {
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
