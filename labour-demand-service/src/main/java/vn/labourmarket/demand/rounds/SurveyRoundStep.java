package vn.labourmarket.demand.rounds;

import java.util.Set;
import vn.labourmarket.demand.lifecycle.Step;
import vn.labourmarket.events.EventType;

enum SurveyRoundStep implements Step<SurveyRoundStatus> {
  OPENING(
      "opening", SurveyRoundStatus.DRAFT, SurveyRoundStatus.OPEN, EventType.SURVEY_ROUND_OPENED),
  CLOSING(
      "closing", SurveyRoundStatus.OPEN, SurveyRoundStatus.CLOSED, EventType.SURVEY_ROUND_CLOSED),
  PUBLICATION(
      "publication",
      SurveyRoundStatus.CLOSED,
      SurveyRoundStatus.PUBLISHED,
      EventType.SURVEY_ROUND_PUBLISHED);

  private final String noun;
  private final SurveyRoundStatus from;
  private final SurveyRoundStatus to;
  private final EventType event;

  SurveyRoundStep(String noun, SurveyRoundStatus from, SurveyRoundStatus to, EventType event) {
    this.noun = noun;
    this.from = from;
    this.to = to;
    this.event = event;
  }

  @Override
  public String noun() {
    return noun;
  }

  @Override
  public Set<SurveyRoundStatus> from() {
    return Set.of(from);
  }

  SurveyRoundStatus to() {
    return to;
  }

  EventType event() {
    return event;
  }
}
