package vn.labourmarket.enrollment.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.access.Reach;
import vn.labourmarket.enrollment.institutions.InstitutionRef;
import vn.labourmarket.enrollment.institutions.InstitutionService;
import vn.labourmarket.enrollment.reference.AreaRef;
import vn.labourmarket.enrollment.reference.Areas;
import vn.labourmarket.enrollment.submissions.Finding;
import vn.labourmarket.enrollment.submissions.ReturnReasons;
import vn.labourmarket.enrollment.submissions.ReturnSubmission;
import vn.labourmarket.enrollment.submissions.SubmissionProblem;
import vn.labourmarket.enrollment.submissions.Transitions;
import vn.labourmarket.events.EventType;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Uniqueness;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.requests.Links;
import vn.labourmarket.platform.time.Period;

/** Drafts, submits, reviews and amends plans. */
@ApplicationScoped
class PlanService {
  private final PlanRepository plans;
  private final PlanHistory history;
  private final InstitutionService institutions;
  private final Areas areas;
  private final Reach reach;
  private final Outbox outbox;
  private final Clock clock;

  PlanService(
      PlanRepository plans,
      PlanHistory history,
      InstitutionService institutions,
      Areas areas,
      Reach reach,
      Outbox outbox,
      Clock clock) {
    this.plans = plans;
    this.history = history;
    this.institutions = institutions;
    this.areas = areas;
    this.reach = reach;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  PlanFile draft(DraftPlan command) {
    Caller by = reach.speakingFor(command.institution());
    command.content().requireNoPersonalData();
    InstitutionRef institution =
        institutions
            .find(command.institution())
            .orElseThrow(SubmissionProblem.INSTITUTION_UNKNOWN::problem);
    Period year = new Period(Period.Type.YEAR, command.year(), 1);
    AreaRef area = areas.inForce(institution.area(), year.lastDay());
    plans.requireOpen(area.id(), year);
    plans.idOf(institution.id(), command.year()).ifPresent(PlanService::refuse);
    PlanKey key = new PlanKey(institution.id(), command.year(), area, institution.demonstration());
    Plan made = new Plan(key, command.content(), by, clock.instant());
    Uniqueness.guard(
        () -> plans.persistAndFlush(made),
        () -> plans.idOf(made.institutionId, made.year).map(PlanService::exists));
    history.changed(made, null, null);
    return plans.file(made);
  }

  @Transactional
  PlanFile edit(UUID id, ExpectedVersion expected, EditPlan command) {
    PlanFile file = owned(id, expected);
    Plan plan = file.toWrite();
    boolean sameInstitution =
        command.institution() == null || command.institution().equals(plan.institutionId);
    boolean sameYear = command.year() == null || command.year() == plan.year;
    if (!sameInstitution || !sameYear) {
      throw SubmissionProblem.IDENTITY_FIXED.problem();
    }
    command.content().requireNoPersonalData();
    plan.edit(command.content(), reach.speakingFor(plan.institutionId), clock.instant());
    plans.flush();
    return file;
  }

  @Transactional
  PlanFile submit(UUID id, ExpectedVersion expected) {
    PlanFile file = owned(id, expected);
    Plan plan = file.toWrite();
    PlanStatus from = plan.status;
    Caller by = reach.speakingFor(plan.institutionId);
    Transitions.require("submission", from, from.transitions());
    plan.submit(Finding.acceptable(file.violations(), plan.content.notes()), by, clock.instant());
    plans.flush();
    history.submitted(plan, from);
    outbox.add(PlanEvents.of(EventType.PLAN_SUBMITTED, plan, plan.registeredTotal));
    return file;
  }

  @Transactional
  PlanFile giveBack(UUID id, ExpectedVersion expected, @Nullable ReturnSubmission body) {
    PlanFile file = one(id);
    Plan plan = file.plan();
    Caller by = reach.reviewing(plan.areaId, plan.submittedBy);
    expected.check(plan.version);
    ReturnReasons why = ReturnSubmission.required(body);
    file.toWrite().giveBack(why, by, clock.instant());
    plans.flush();
    history.reviewed(plan, PlanVersionStatus.RETURNED, why.line());
    outbox.add(PlanEvents.of(EventType.PLAN_RETURNED, plan, plan.registeredTotal));
    return file;
  }

  @Transactional
  PlanFile register(UUID id, ExpectedVersion expected) {
    PlanFile file = one(id);
    Plan plan = file.plan();
    Caller by = reach.reviewing(plan.areaId, plan.submittedBy);
    expected.check(plan.version);
    Long replaced = file.toWrite().register(by, clock.instant());
    plans.flush();
    history.reviewed(plan, PlanVersionStatus.REGISTERED, plan.content.reason());
    EventType type = replaced == null ? EventType.PLAN_REGISTERED : EventType.PLAN_AMENDED;
    outbox.add(PlanEvents.of(type, plan, replaced));
    return file;
  }

  @Transactional
  PlanFile amend(UUID id, ExpectedVersion expected, AmendPlan command) {
    PlanFile file = owned(id, expected);
    Plan plan = file.toWrite();
    PlanStatus from = plan.status;
    plan.amend(command.content(), reach.speakingFor(plan.institutionId), clock.instant());
    List<Violation> broken = new ArrayList<>(PlanRules.checkAmendment(plan.content, plan.year));
    broken.addAll(plan.content.personalData());
    if (!broken.isEmpty()) {
      throw Problem.ofViolations(broken);
    }
    plans.flush();
    history.changed(plan, from, command.reason());
    return file;
  }

  PlanFile read(UUID id) {
    PlanFile file = one(id);
    reach.reading(file.plan().institutionId, file.plan().areaId);
    return file;
  }

  List<PlanVersion> versions(UUID id, PageRequest page) {
    read(id);
    return history.versions(id, page);
  }

  List<Plan> list(PlanFilter filter, PageRequest page) {
    Narrowing narrowing =
        reach
            .visible("institutionId")
            .and("institutionId = :institution", "institution", filter.institution())
            .and("areaId in :areas", "areas", areas.filter(filter.area()))
            .and("year = :year", "year", filter.year())
            .and("status = :status", "status", filter.status());
    return plans.page(narrowing, page);
  }

  private PlanFile one(UUID id) {
    return plans.file(id).orElseThrow(() -> reach.unseen(plans.exists(id)));
  }

  private PlanFile owned(UUID id, ExpectedVersion expected) {
    PlanFile file = one(id);
    reach.speakingFor(file.plan().institutionId);
    expected.check(file.plan().version);
    return file;
  }

  private static void refuse(UUID first) {
    throw exists(first);
  }

  private static Problem exists(UUID first) {
    return PlanProblem.PLAN_EXISTS.problem().with("link", Links.to(PlanResource.COLLECTION, first));
  }
}
