package vn.labourmarket.demand.responses;

import static vn.labourmarket.demand.access.Standing.AUTHORITY;
import static vn.labourmarket.demand.access.Standing.EMPLOYMENT_SERVICE;
import static vn.labourmarket.demand.access.Standing.OWNER;
import static vn.labourmarket.demand.access.Standing.READER;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import vn.labourmarket.demand.access.Standing;
import vn.labourmarket.demand.employers.EmployerDirectory;
import vn.labourmarket.demand.employers.EmployerProfile;
import vn.labourmarket.demand.lifecycle.Actor;
import vn.labourmarket.demand.lifecycle.Step;
import vn.labourmarket.demand.reference.ReferenceData;
import vn.labourmarket.demand.rounds.RoundWindow;
import vn.labourmarket.demand.rounds.SurveyRoundService;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.personal.PersonalData;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Uniqueness;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.time.VietnamTime;

/** Commands on responses. Reading is in {@link ResponseReader}. */
@ApplicationScoped
class SurveyResponseService {
  private final SurveyResponseRepository responses;
  private final SurveyRoundService rounds;
  private final EmployerDirectory employers;
  private final ReferenceData reference;
  private final Outbox outbox;
  private final CurrentCaller caller;
  private final Clock clock;

  SurveyResponseService(
      SurveyResponseRepository responses,
      SurveyRoundService rounds,
      EmployerDirectory employers,
      ReferenceData reference,
      Outbox outbox,
      CurrentCaller caller,
      Clock clock) {
    this.responses = responses;
    this.rounds = rounds;
    this.employers = employers;
    this.reference = reference;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /** An employer or the employment service begins an answer; the authority only invites. */
  @Transactional
  SurveyResponse begin(UUID roundId, AnswerSurvey answer) {
    Caller who = caller.get();
    RoundWindow round = rounds.windowHeld(roundId);
    EmployerProfile employer = employers.forNewRecord(who, answer.employer());
    Standing standing = Standing.of(who, employer.id(), employer.areaId());
    if (standing == AUTHORITY && !answer.saysNothing()) {
      throw PlatformProblem.FORBIDDEN.because(
          "Cơ quan quản lý chỉ gửi phiếu mời; đơn vị hoặc trung tâm dịch vụ việc làm trả lời.",
          "The authority only invites; the employer or the employment service answers.");
    }
    if (standing == AUTHORITY) {
      round.requireInvitationsAt(clock.instant());
    } else {
      round.requireUnpublished();
      round.requireAnswersAt(clock.instant());
    }
    requireInside(round, employer);
    return insert(round, employer, answer, standing);
  }

  private SurveyResponse insert(
      RoundWindow round, EmployerProfile employer, AnswerSurvey answer, Standing standing) {
    Optional<Problem> first = existing(round, employer);
    if (first.isPresent()) {
      throw first.get();
    }
    Actor by = Actor.of(caller.get(), clock);
    SurveyResponse response =
        new SurveyResponse(Generators.timeBasedEpochGenerator().generate(), round, employer, by);
    if (standing != AUTHORITY) {
      response.write(answer, standing == EMPLOYMENT_SERVICE, by);
    }
    Uniqueness.guard(() -> responses.persistAndFlush(response), () -> existing(round, employer));
    return response;
  }

  private Optional<Problem> existing(RoundWindow round, EmployerProfile employer) {
    return responses
        .findId(round.id(), employer.id())
        .map(id -> "/api/v1/survey-responses/" + id)
        .map(path -> ResponseProblem.RESPONSE_EXISTS.problem().with("existing", path));
  }

  private void requireInside(RoundWindow round, EmployerProfile employer) {
    if (!reference.current().related(round.areaId(), employer.areaId())) {
      throw Problem.ofViolations(
          List.of(
              Violation.error(
                  "/employer",
                  ResponseProblem.EMPLOYER_OUTSIDE_ROUND,
                  ResponseProblem.EMPLOYER_OUTSIDE_ROUND.title())));
    }
  }

  @Transactional
  SurveyResponse write(UUID id, AnswerSurvey answer, ExpectedVersion expected) {
    SurveyResponse response = find(id);
    Standing standing = requireAuthor(response, expected);
    if (answer.employer() != null && !answer.employer().equals(response.employerId)) {
      throw PlatformProblem.NOT_FOUND.problem();
    }
    rounds.windowHeld(response.roundId).requireAnswersAt(clock.instant());
    EmployerProfile employer = employers.get(response.employerId).requireActive();
    response.write(answer, standing == EMPLOYMENT_SERVICE, Actor.of(caller.get(), clock));
    response.describe(employer);
    responses.flush();
    return response;
  }

  @Transactional
  SurveyResponse submit(UUID id, ExpectedVersion expected) {
    SurveyResponse response = find(id);
    requireAuthor(response, expected);
    rounds.windowHeld(response.roundId).requireAnswersAt(clock.instant());
    response.submit(Actor.of(caller.get(), clock));
    requireRules(response);
    response.keepOccupations();
    return publish(ResponseStep.SUBMISSION, response);
  }

  /** The employer may have corrected its size band since the draft was saved: look once more. */
  private void requireRules(SurveyResponse response) {
    try {
      judge(response);
    } catch (Problem refused) {
      response.describe(employers.get(response.employerId));
      judge(response);
    }
  }

  private void judge(SurveyResponse response) {
    reference.judge(
        catalogue -> {
          ResponseRules.require(
              response.answer(),
              response.sizeBand,
              response.keptOccupations(),
              catalogue,
              VietnamTime.today(clock));
          return true;
        });
  }

  @Transactional
  SurveyResponse accept(UUID id, ExpectedVersion expected) {
    return review(id, ResponseStep.ACCEPTANCE, SurveyResponse::accept, expected);
  }

  @Transactional
  SurveyResponse giveBack(UUID id, ReturnResponse why, ExpectedVersion expected) {
    return review(id, ResponseStep.RETURN, (it, by) -> it.giveBack(why.complete(), by), expected);
  }

  @Transactional
  SurveyResponse exclude(UUID id, String reason, ExpectedVersion expected) {
    return review(
        id,
        ResponseStep.EXCLUSION,
        (it, by) -> {
          PersonalData.refuse("/reason", reason);
          it.exclude(reason, by);
        },
        expected);
  }

  private SurveyResponse review(
      UUID id,
      ResponseStep step,
      BiConsumer<SurveyResponse, Actor> change,
      ExpectedVersion expected) {
    Caller who = caller.get();
    SurveyResponse response = find(id);
    if (standing(response) != AUTHORITY) {
      throw Standing.refusal(who);
    }
    expected.check(response.version);
    RoundWindow round = rounds.windowHeld(response.roundId);
    round.requireUnpublished();
    if (step == ResponseStep.RETURN) {
      // What its state forbids is told before the window, which advises other steps (V28).
      Step.require(step, response.status, ResponseStep.values());
      round.requireReturnsAt(clock.instant());
    }
    change.accept(response, Actor.of(who, clock));
    return publish(step, response);
  }

  private SurveyResponse publish(ResponseStep step, SurveyResponse response) {
    responses.flush();
    outbox.add(ResponseEvents.of(step, response));
    return response;
  }

  private SurveyResponse find(UUID id) {
    return responses
        .findByIdOptional(id)
        .orElseThrow(() -> Standing.unseen(caller.get(), responses.exists(id)));
  }

  private Standing requireAuthor(SurveyResponse response, ExpectedVersion expected) {
    Standing standing = standing(response);
    if (standing != OWNER && standing != EMPLOYMENT_SERVICE) {
      // An authority of the area knows the response but does not write answers.
      boolean knows = standing != READER || caller.get().has(Role.LABOUR_AUTHORITY);
      throw knows ? PlatformProblem.FORBIDDEN.problem() : Standing.refusal(caller.get());
    }
    expected.check(response.version);
    return standing;
  }

  private Standing standing(SurveyResponse response) {
    return Standing.of(caller.get(), response.employerId, response.areaId);
  }
}
