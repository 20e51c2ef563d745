package vn.labourmarket.demand.rounds;

import java.time.Instant;
import java.util.UUID;
import vn.labourmarket.platform.problems.Problem;
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
  private static final LocalizedText EARLY =
      LocalizedText.of("chưa đến hạn nhận phiếu", "before that time");
  private static final LocalizedText OVER =
      LocalizedText.of("đã hết hạn nhận phiếu", "past that time");
  private static final LocalizedText NOTHING_MORE = LocalizedText.of("", "");
  private static final LocalizedText ACCEPT_OR_EXCLUDE =
      LocalizedText.of(
          " Đơn vị không còn gửi lại được; hãy duyệt hoặc loại phiếu.",
          " The employer could not send it again; accept the answer or exclude it.");

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

  /**
   * Refuses to invite to a round that will take no more answers; one that is planned may be invited
   * to (V42).
   *
   * @throws vn.labourmarket.platform.problems.Problem 409 CAMPAIGN_CLOSED, CAMPAIGN_PUBLISHED
   */
  public void requireInvitationsAt(Instant now) {
    requireUnpublished();
    if (status == SurveyRoundStatus.CLOSED || now.isAfter(closesAt)) {
      throw closed(now, NOTHING_MORE);
    }
  }

  private void requireOpenAt(Instant now, LocalizedText advice) {
    if (!takesAnswersAt(now)) {
      throw closed(now, advice);
    }
  }

  private Problem closed(Instant now, LocalizedText advice) {
    LocalizedText state = stateAt(now);
    return SurveyRoundProblem.CAMPAIGN_CLOSED
        .because(
            "Đợt khảo sát nhận phiếu từ %s đến %s (giờ Việt Nam); hiện %s.%s"
                .formatted(
                    VietnamTime.written(opensAt),
                    VietnamTime.written(closesAt),
                    state.vi(),
                    advice.vi()),
            "The round takes answers from %s to %s; it is now %s.%s"
                .formatted(
                    VietnamTime.offset(opensAt),
                    VietnamTime.offset(closesAt),
                    state.en(),
                    advice.en()))
        .with("opensAt", opensAt)
        .with("closesAt", closesAt)
        .with("roundStatus", status.name());
  }

  /** What nobody closed in time is still OPEN, which would be no reason to refuse an answer. */
  private LocalizedText stateAt(Instant now) {
    boolean ended = status == SurveyRoundStatus.CLOSED || status == SurveyRoundStatus.PUBLISHED;
    if (!ended && now.isAfter(closesAt)) {
      return OVER;
    }
    boolean early = status == SurveyRoundStatus.OPEN && now.isBefore(opensAt);
    return early ? EARLY : status.words();
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
}
