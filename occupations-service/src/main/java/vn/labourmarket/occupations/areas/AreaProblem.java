package vn.labourmarket.occupations.areas;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can go wrong with areas. */
enum AreaProblem implements ProblemType {
  AREA_NOT_FOUND(404, "Không có đơn vị hành chính này", "No such area"),
  AREA_UNKNOWN(422, "Không có đơn vị hành chính này tại ngày đó", "No such area on that day"),
  SUCCESSION_WEIGHT(422, "Tỷ trọng của một đơn vị phải cộng thành 1", "Weights must add to 1");

  private final int status;
  private final LocalizedText title;

  AreaProblem(int status, String vi, String en) {
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
