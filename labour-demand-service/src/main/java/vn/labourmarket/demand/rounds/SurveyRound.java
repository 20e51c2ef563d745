package vn.labourmarket.demand.rounds;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.labourmarket.demand.lifecycle.Actor;
import vn.labourmarket.demand.lifecycle.Step;
import vn.labourmarket.demand.lifecycle.Trail;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.demand.SurveyRoundState;
import vn.labourmarket.platform.time.Period;

@Entity
@Table(name = "survey_round")
class SurveyRound {
  @Id private UUID id;
  @Version private long version = 1;
  private String name;
  private String period;
  private UUID areaId;

  private Instant opensAt;
  private Instant closesAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Stratum> strata;

  @Enumerated(EnumType.STRING)
  private SurveyRoundStatus status;

  @Embedded private Trail trail;

  protected SurveyRound() {}

  SurveyRound(UUID id, DescribeRound described, UUID areaId, Actor by) {
    this.id = id;
    this.status = SurveyRoundStatus.DRAFT;
    this.trail = new Trail(by);
    describe(described, areaId);
  }

  /** Only a draft changes: who answers relies on the window that was announced. */
  void change(DescribeRound described, UUID newAreaId, Actor by) {
    if (status != SurveyRoundStatus.DRAFT) {
      throw SurveyRoundProblem.CAMPAIGN_STARTED.problem();
    }
    describe(described, newAreaId);
    trail.changed(by);
  }

  private void describe(DescribeRound described, UUID area) {
    name = described.name().strip();
    period = described.period().toString();
    areaId = area;
    opensAt = described.opensAt();
    closesAt = described.closesAt();
    strata = described.strata() == null ? List.of() : described.strata();
  }

  void take(SurveyRoundStep step, Actor by) {
    Step.require(step, status, SurveyRoundStep.values());
    if (step == SurveyRoundStep.OPENING) {
      SurveyRoundRules.requireHalfYear(Period.parse(period));
    }
    status = step.to();
    trail.changed(by);
  }

  Event<SurveyRoundState> event(SurveyRoundStep step) {
    return new Event<>(
        step.event(),
        id.toString(),
        version,
        new SurveyRoundState(
            id,
            name,
            period,
            areaId,
            opensAt,
            closesAt,
            status.name(),
            strata.stream().map(Stratum::state).toList()));
  }

  RoundWindow window() {
    return new RoundWindow(id, status, period, areaId, opensAt, closesAt);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String name() {
    return name;
  }

  String period() {
    return period;
  }

  UUID areaId() {
    return areaId;
  }

  Instant opensAt() {
    return opensAt;
  }

  Instant closesAt() {
    return closesAt;
  }

  List<Stratum> strata() {
    return strata;
  }

  SurveyRoundStatus status() {
    return status;
  }

  Trail trail() {
    return trail;
  }
}
