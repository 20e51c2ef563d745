package vn.labourmarket.enrollment.reports;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can go wrong with a report. */
enum ReportProblem implements ProblemType {
  REPORT_EXISTS(409, "Đã có báo cáo của kỳ này", "There is a report for this period"),
  PERIOD_FUTURE(422, "Kỳ báo cáo chưa bắt đầu", "The period has not begun"),
  OBLIGATION_UNKNOWN(
      422, "Không có chế độ báo cáo này cho kỳ này", "No such obligation for this period"),
  FEMALE_GT_TOTAL(422, "Số nữ lớn hơn tổng", "More women than persons"),
  MINORITY_GT_TOTAL(
      422, "Số người dân tộc thiểu số lớn hơn tổng", "More minority members than persons"),
  STOCK_MISMATCH(422, "Số đang học cuối kỳ không khớp", "The stock at the end does not add up"),
  OPENING_STOCK_DIFFERS(
      422,
      "Số đang học đầu kỳ khác cuối kỳ trước",
      "The opening stock differs from the last closing stock"),
  YTD_DECREASED(422, "Luỹ kế giảm", "The year-to-date figure fell"),
  YTD_MISMATCH(422, "Luỹ kế không khớp", "The year-to-date figure does not add up"),
  EMPTY_NOT_NIL(422, "Báo cáo trống phải chọn 'Không phát sinh'", "An empty report must say nil"),
  PLAN_NOT_REGISTERED(
      422, "Chỉ tiêu chưa được đăng ký", "The stated plan is not the registered one");

  private final int status;
  private final LocalizedText title;

  ReportProblem(int status, String vi, String en) {
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
