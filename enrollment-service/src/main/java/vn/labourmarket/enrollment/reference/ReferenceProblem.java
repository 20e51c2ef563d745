package vn.labourmarket.enrollment.reference;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What is wrong with a reference to an area or a period. */
public enum ReferenceProblem implements ProblemType {
  AREA_REQUIRED("Phải nêu areaId hoặc areaCode", "Give areaId or areaCode"),
  AREA_UNKNOWN("Không có đơn vị hành chính này", "There is no such area"),
  PERIOD_UNKNOWN("Không có kỳ báo cáo này", "There is no such period");

  private final LocalizedText title;

  ReferenceProblem(String vi, String en) {
    this.title = LocalizedText.of(vi, en);
  }

  @Override
  public int status() {
    return 422;
  }

  @Override
  public LocalizedText title() {
    return title;
  }
}
