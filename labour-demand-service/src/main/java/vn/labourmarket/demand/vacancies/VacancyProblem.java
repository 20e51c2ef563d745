package vn.labourmarket.demand.vacancies;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

enum VacancyProblem implements ProblemType {
  NUMBER_RANGE(422, "Số lượng ngoài phạm vi cho phép", "Number out of range"),
  CLOSING_DATE_PAST(422, "Hạn tuyển không hợp lệ", "Invalid closing date"),
  PAY_RANGE(422, "Mức lương không hợp lệ", "Invalid pay range"),
  CONTRACT_TERM(422, "Thời hạn hợp đồng không hợp lệ", "Invalid contract term"),
  DISCRIMINATORY_REQUIREMENT(
      422, "Luật Việc làm cấm phân biệt đối xử", "The Employment Law forbids discrimination"),
  CODED_SEPARATELY(
      422, "Mã nghề đổi bằng bước mã hoá", "The occupation is changed by coding, not by a patch"),
  FIXED_FIELD(422, "Trường này không đổi được", "This field is fixed"),
  EMPLOYER_NOT_VERIFIED(
      409, "Người sử dụng lao động chưa được xác minh", "The employer is not verified yet");

  private final int status;
  private final LocalizedText title;

  VacancyProblem(int status, String vi, String en) {
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
