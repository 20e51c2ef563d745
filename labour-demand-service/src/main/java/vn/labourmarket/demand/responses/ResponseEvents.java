package vn.labourmarket.demand.responses;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.demand.SurveyResponseState;

/** How a response is told on Kafka. */
final class ResponseEvents {
  /** The dimension's value where the form does not ask. */
  private static final String NOT_STATED = "NOT_STATED";

  private ResponseEvents() {}

  static Event<SurveyResponseState> of(ResponseStep step, SurveyResponse response) {
    return new Event<>(
        step.event(),
        response.id.toString(),
        response.version,
        new SurveyResponseState(
            response.id,
            response.roundId,
            response.period,
            response.employerId,
            response.areaId,
            response.employerType,
            response.industryVersion,
            response.industryCode,
            response.sizeBand,
            response.responseVersion,
            response.status.name(),
            zeroIfMissing(response.headcount),
            zeroIfMissing(response.total6m),
            response.hires,
            response.leavers,
            response.acceptedAt,
            lines(response)));
  }

  private static List<SurveyResponseState.Line> lines(SurveyResponse response) {
    return response.lines.stream()
        .map(
            it ->
                new SurveyResponseState.Line(
                    it.vscoL2() == null ? NOT_STATED : it.vscoL2(),
                    it.qualification() == null ? NOT_STATED : it.qualification(),
                    it.wanted(),
                    it.wantedWomen(),
                    it.reason() == null ? NOT_STATED : it.reason().name()))
        .toList();
  }

  /** Only a returned answer that is being rewritten can lack a figure, and it does not count. */
  private static long zeroIfMissing(@Nullable Long count) {
    return count == null ? 0 : count;
  }
}
