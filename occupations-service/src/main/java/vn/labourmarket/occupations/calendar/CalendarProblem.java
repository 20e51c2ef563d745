package vn.labourmarket.occupations.calendar;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can go wrong with the reporting calendar. */
enum CalendarProblem implements ProblemType {
  OBLIGATION_NOT_FOUND(404, "Không có chế độ báo cáo này", "No such reporting obligation"),
  NO_OBLIGATION_IN_PERIOD(
      404, "Kỳ này không phải báo cáo", "The obligation does not cover this period"),
  OBLIGATION_OVERLAP(409, "Thời gian hiệu lực bị chồng lên nhau", "Validity overlaps"),
  OBLIGATION_INVALID(422, "Chế độ báo cáo không hợp lệ", "Invalid reporting obligation"),
  DUE_BY_CAMPAIGN(422, "Hạn nộp theo từng đợt", "Each campaign sets its own dates");

  private final int status;
  private final LocalizedText title;

  CalendarProblem(int status, String vi, String en) {
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
