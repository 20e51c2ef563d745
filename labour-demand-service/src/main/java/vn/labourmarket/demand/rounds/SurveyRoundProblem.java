package vn.labourmarket.demand.rounds;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

enum SurveyRoundProblem implements ProblemType {
  CAMPAIGN_WINDOW(
      422, "Thời gian đợt khảo sát không hợp lệ", "The round must close after it opens"),
  CAMPAIGN_PERIOD(
      422,
      "Đợt khảo sát nhu cầu lao động theo nửa năm, ví dụ 2026-H2",
      "Rounds ask for a half-year, for example 2026-H2"),
  DUPLICATE_STRATUM(422, "Tầng bị lặp", "A stratum occurs twice"),
  CAMPAIGN_STARTED(
      409, "Đợt khảo sát đã mở nên không sửa được", "The round has been opened and is fixed"),
  CAMPAIGN_AREA_FIXED(
      409,
      "Đợt khảo sát đã có phiếu nên không đổi được địa bàn",
      "The round has responses, so its area is fixed"),
  CAMPAIGN_CLOSED(409, "Đợt khảo sát không nhận phiếu", "The round takes no answers"),
  CAMPAIGN_UNREVIEWED(
      409, "Còn phiếu chưa được duyệt hoặc loại", "Answers have not been accepted or excluded yet"),
  CAMPAIGN_PUBLISHED(409, "Đợt khảo sát đã công bố", "The round has been published");

  private final int status;
  private final LocalizedText title;

  SurveyRoundProblem(int status, String vi, String en) {
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
