package vn.labourmarket.demand.responses;

import static vn.labourmarket.demand.responses.ResponseStatus.ACCEPTED;
import static vn.labourmarket.demand.responses.ResponseStatus.DRAFT;
import static vn.labourmarket.demand.responses.ResponseStatus.EXCLUDED;
import static vn.labourmarket.demand.responses.ResponseStatus.RETURNED;
import static vn.labourmarket.demand.responses.ResponseStatus.SUBMITTED;

import java.util.Set;
import vn.labourmarket.demand.lifecycle.Step;
import vn.labourmarket.events.EventType;

enum ResponseStep implements Step<ResponseStatus> {
  SUBMISSION("submission", Set.of(DRAFT, RETURNED), SUBMITTED, EventType.RESPONSE_SUBMITTED),
  RETURN("return", Set.of(SUBMITTED), RETURNED, EventType.RESPONSE_RETURNED),
  ACCEPTANCE("acceptance", Set.of(SUBMITTED), ACCEPTED, EventType.RESPONSE_ACCEPTED),
  EXCLUSION(
      "exclusion", Set.of(SUBMITTED, RETURNED, ACCEPTED), EXCLUDED, EventType.RESPONSE_EXCLUDED);

  private final String noun;
  private final Set<ResponseStatus> from;
  private final ResponseStatus to;
  private final EventType event;

  ResponseStep(String noun, Set<ResponseStatus> from, ResponseStatus to, EventType event) {
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
  public Set<ResponseStatus> from() {
    return from;
  }

  ResponseStatus to() {
    return to;
  }

  EventType event() {
    return event;
  }
}
