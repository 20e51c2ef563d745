package vn.labourmarket.gateway.answers;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** Questions that the read model can't answer. */
public enum AnswerProblem implements ProblemType {
  AREA_UNKNOWN(422, "Đơn vị hành chính không tồn tại", "There is no such area"),
  AREA_LEVEL(422, "Phải là đơn vị hành chính cấp tỉnh", "A province is required"),
  AREA_EXPIRED(422, "Đơn vị hành chính không có hiệu lực", "The area is not in force"),
  AREA_AMBIGUOUS(
      422,
      "Mã này từng chỉ nhiều đơn vị hành chính trong thời gian được hỏi",
      "The code meant different areas over the time asked for"),
  AREAS_NOT_LOADED(
      503, "Danh mục đơn vị hành chính chưa được nạp", "The areas have not been loaded yet");

  private final int status;
  private final LocalizedText title;

  AnswerProblem(int status, String vi, String en) {
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
