package vn.labourmarket.demand.rounds;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import vn.labourmarket.platform.texts.LocalizedText;
import vn.labourmarket.platform.time.VietnamTime;

/** What responses need to know of a round. */
public record RoundWindow(
    UUID id,
    SurveyRoundStatus status,
    String period,
    UUID areaId,
    Instant opensAt,
    Instant closesAt) {
  private static final LocalizedText NOTHING_MORE = LocalizedText.of("", "");
  private static final LocalizedText ACCEPT_OR_EXCLUDE =
      LocalizedText.of(
          " Đơn vị không còn gửi lại được; hãy duyệt hoặc loại phiếu.",
          " The employer could not send it again; accept the answer or exclude it.");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  /** Answers are taken while the round is open, from its first to its last instant (V42). */
  public boolean takesAnswersAt(Instant now) {
    return status == SurveyRoundStatus.OPEN && !now.isBefore(opensAt) && !now.isAfter(closesAt);
  }

  /**
   * Refuses an answer outside the window.
   *
   * @throws vn.labourmarket.platform.problems.Problem 409 CAMPAIGN_CLOSED
   */
  public void requireAnswersAt(Instant now) {
    requireOpenAt(now, NOTHING_MORE);
  }

  /**
   * Refuses to give an answer back that could not be sent again: it could only be excluded then.
   *
   * @throws vn.labourmarket.platform.problems.Problem 409 CAMPAIGN_CLOSED
   */
  public void requireReturnsAt(Instant now) {
    requireOpenAt(now, ACCEPT_OR_EXCLUDE);
  }

  private void requireOpenAt(Instant now, LocalizedText advice) {
    if (!takesAnswersAt(now)) {
      throw SurveyRoundProblem.CAMPAIGN_CLOSED
          .because(
              "Đợt khảo sát nhận phiếu từ %s đến %s; trạng thái hiện tại: %s.%s"
                  .formatted(local(opensAt), local(closesAt), status, advice.vi()),
              "The round takes answers from %s to %s; it is %s now.%s"
                  .formatted(opensAt, closesAt, status, advice.en()))
          .with("opensAt", opensAt)
          .with("closesAt", closesAt)
          .with("roundStatus", status.name());
    }
  }

  /**
   * Refuses to change what has been published.
   *
   * @throws vn.labourmarket.platform.problems.Problem 409 CAMPAIGN_PUBLISHED
   */
  public void requireUnpublished() {
    if (status == SurveyRoundStatus.PUBLISHED) {
      throw SurveyRoundProblem.CAMPAIGN_PUBLISHED.problem();
    }
  }

  private static String local(Instant moment) {
    return MOMENT.format(ZonedDateTime.ofInstant(moment, VietnamTime.ZONE));
  }
}
