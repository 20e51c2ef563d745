package vn.labourmarket.demand.reference;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** Codes that the local copies do not hold, or not for that day. */
public enum ReferenceProblem implements ProblemType {
  AREA_UNKNOWN("Không có đơn vị hành chính này", "Unknown area"),
  AREA_EXPIRED("Đơn vị hành chính đã hết hiệu lực", "The area is no longer in force"),
  AREA_FORMAT("Mã đơn vị hành chính sai định dạng", "Malformed area code"),
  AREA_LEVEL("Phải là đơn vị hành chính cấp tỉnh", "A province is required"),
  AREA_REQUIRED("Phải có đơn vị hành chính", "An area is required"),
  VSCO_UNKNOWN("Không có mã nghề nghiệp này", "Unknown occupation code"),
  OCCUPATION_DEPRECATED("Nghề không còn dùng cho hồ sơ mới", "The occupation is deprecated"),
  VSIC_UNKNOWN("Không có mã ngành kinh tế này", "Unknown industry code"),
  VSIC_VERSION_EXPIRED(
      "Mã thuộc phiên bản ngành kinh tế đã hết hiệu lực", "The code is of an expired VSIC version"),
  VSIC_LEVEL("Mã ngành kinh tế phải từ cấp 3", "An industry code of level 3 or finer is required"),
  QUALIFICATION_UNKNOWN("Không có mã trình độ này", "Unknown qualification code"),
  EMPLOYER_TYPE_UNKNOWN("Không có loại hình này", "Unknown employer type"),
  SIZE_BAND_UNKNOWN("Không có nhóm quy mô này", "Unknown size band");

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
