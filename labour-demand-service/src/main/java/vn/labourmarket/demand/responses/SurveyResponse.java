package vn.labourmarket.demand.responses;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.employers.EmployerProfile;
import vn.labourmarket.demand.lifecycle.Actor;
import vn.labourmarket.demand.lifecycle.Step;
import vn.labourmarket.demand.lifecycle.Trail;
import vn.labourmarket.demand.rounds.RoundWindow;
import vn.labourmarket.platform.problems.PlatformProblem;

/** One employer's answer to one round, with the employer's own attributes when it was written. */
@Entity
@Table(name = "survey_response")
class SurveyResponse {
  @Id UUID id;
  @Version long version = 1;
  UUID roundId;

  String period;
  UUID areaId;

  UUID employerId;
  String employerType;

  String industryVersion;
  String industryCode;

  String sizeBand;
  boolean demonstration;

  boolean onBehalf;
  @Nullable Long headcount;
  @Nullable Long total6m;
  @Nullable Long hires;
  @Nullable Long leavers;

  @JdbcTypeCode(SqlTypes.JSON)
  List<ResponseLine> lines = List.of();

  @Enumerated(EnumType.STRING)
  ResponseStatus status;

  @Nullable String statusReason;

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable List<String> returnReasons;

  int responseVersion;

  @Nullable UUID submittedBy;
  @Nullable Instant submittedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable List<String> submittedOccupations;

  @Nullable Instant acceptedAt;

  @Embedded Trail trail;

  protected SurveyResponse() {}

  /** An invitation, until an answer is written. */
  SurveyResponse(UUID id, RoundWindow round, EmployerProfile employer, Actor by) {
    this.id = id;
    this.roundId = round.id();
    this.period = round.period();
    this.areaId = round.areaId();
    this.employerId = employer.id();
    this.status = ResponseStatus.INVITED;
    this.trail = new Trail(by);
    describe(employer);
  }

  final void describe(EmployerProfile employer) {
    employerType = employer.type();
    industryVersion = employer.industryVersion();
    industryCode = employer.industryCode();
    sizeBand = employer.sizeBand();
    demonstration = employer.demonstration();
  }

  void write(AnswerSurvey answer, boolean byEmploymentService, Actor by) {
    if (!status.isEditable()) {
      throw Step.refusal("PUT", status, ResponseStep.values());
    }
    headcount = answer.headcount();
    total6m = answer.total6m();
    hires = answer.hires();
    leavers = answer.leavers();
    lines = answer.linesOrNone();
    onBehalf = onBehalf || byEmploymentService;
    if (status == ResponseStatus.INVITED) {
      status = ResponseStatus.DRAFT;
    }
    trail.changed(by);
  }

  void submit(Actor by) {
    advance(ResponseStep.SUBMISSION, null, by);
    responseVersion++;
    submittedBy = by.clientId();
    submittedAt = by.at();
    returnReasons = null;
  }

  void accept(Actor by) {
    Step.require(ResponseStep.ACCEPTANCE, status, ResponseStep.values());
    if (submittedBy != null && submittedBy.equals(by.clientId())) {
      throw PlatformProblem.FOUR_EYES.problem();
    }
    advance(ResponseStep.ACCEPTANCE, null, by);
    acceptedAt = by.at();
  }

  void giveBack(ReturnResponse why, Actor by) {
    advance(ResponseStep.RETURN, why.text(), by);
    returnReasons = why.reasons();
  }

  void exclude(String reason, Actor by) {
    advance(ResponseStep.EXCLUSION, reason, by);
    acceptedAt = null;
  }

  private void advance(ResponseStep step, @Nullable String reason, Actor by) {
    Step.require(step, status, ResponseStep.values());
    status = step.to();
    statusReason = reason;
    trail.changed(by);
  }

  /** Once submitted, the answer may go on naming what it named, whatever becomes of the codes. */
  void keepOccupations() {
    submittedOccupations = List.copyOf(occupations());
  }

  Set<String> keptOccupations() {
    return submittedOccupations == null ? Set.of() : Set.copyOf(submittedOccupations);
  }

  Set<String> occupations() {
    return lines.stream()
        .flatMap(it -> Stream.ofNullable(it.vscoL2()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  AnswerSurvey answer() {
    return new AnswerSurvey(employerId, headcount, total6m, lines, hires, leavers);
  }
}
