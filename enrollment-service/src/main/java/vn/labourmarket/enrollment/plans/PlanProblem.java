package vn.labourmarket.enrollment.plans;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can go wrong with a plan. */
enum PlanProblem implements ProblemType {
  PLAN_EXISTS(
      409,
      "Cơ sở đã có kế hoạch của năm này, hãy điều chỉnh",
      "The institution has a plan for this year, amend it"),
  PLAN_EMPTY(422, "Kế hoạch chưa có dòng chỉ tiêu nào", "The plan has no lines"),
  AMENDMENT_REASON_REQUIRED(
      422,
      "Phải nêu lý do và số quyết định điều chỉnh",
      "An amendment needs its reason, decision number and date"),
  PLAN_YEAR_CLOSED(
      422,
      "Ngày quyết định điều chỉnh phải trong năm kế hoạch",
      "The amendment's decision must be dated within the plan's year"),
  TARGET_BELOW_ACTUAL(
      422, "Chỉ tiêu thấp hơn số đã tuyển", "The target is below the intake so far");

  private final int status;
  private final LocalizedText title;

  PlanProblem(int status, String vi, String en) {
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
