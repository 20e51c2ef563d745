package vn.labourmarket.enrollment.reference;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What is wrong with a reference to an area or a period (V36, V37). */
public enum ReferenceProblem implements ProblemType {
  AREA_REQUIRED("Phải có đơn vị hành chính", "An area is required"),
  AREA_UNKNOWN("Không có đơn vị hành chính này", "Unknown area"),
  AREA_EXPIRED("Đơn vị hành chính đã hết hiệu lực", "The area is no longer in force"),
  AREA_FORMAT("Mã đơn vị hành chính sai định dạng", "Malformed area code"),
  AREA_LEVEL("Phải là đơn vị hành chính cấp tỉnh", "A province is required"),
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
