package vn.labourmarket.demand.responses;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

enum ResponseProblem implements ProblemType {
  COUNT_NEGATIVE(422, "Số lượng không được âm", "Counts can't be negative"),
  FEMALE_GT_TOTAL(422, "Số nữ lớn hơn tổng", "More women than persons"),
  DEMAND_SUM_MISMATCH(
      422, "Tổng theo nghề khác tổng nhu cầu", "The occupations do not add to the total"),
  DUPLICATE_LINE(422, "Dòng bị lặp", "A line occurs twice"),
  SIZE_BAND_MISMATCH(
      422, "Số lao động không thuộc nhóm quy mô", "The headcount is outside the size band"),
  RETURN_REASON_REQUIRED(422, "Phải nêu lý do trả lại", "A return needs its reasons"),
  EMPLOYER_OUTSIDE_ROUND(
      422, "Đơn vị không thuộc địa bàn của đợt", "The employer is outside the round's area"),
  RESPONSE_EXISTS(
      409, "Đơn vị đã có phiếu trong đợt này", "The employer has already a response here");

  private final int status;
  private final LocalizedText title;

  ResponseProblem(int status, String vi, String en) {
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
