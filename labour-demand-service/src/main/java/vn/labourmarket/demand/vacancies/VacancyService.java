package vn.labourmarket.demand.vacancies;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.labourmarket.demand.access.Standing;
import vn.labourmarket.demand.employers.EmployerDirectory;
import vn.labourmarket.demand.employers.EmployerProfile;
import vn.labourmarket.demand.employers.EmployerStatus;
import vn.labourmarket.demand.lifecycle.Actor;
import vn.labourmarket.demand.reference.ClassRef;
import vn.labourmarket.demand.reference.ClassificationItem;
import vn.labourmarket.demand.reference.ReferenceData;
import vn.labourmarket.events.EventType;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.audit.AuditTrail;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.personal.PersonalData;
import vn.labourmarket.platform.time.VietnamTime;

/** Commands on vacancies. Reading is in {@link VacancyReader}. */
@ApplicationScoped
class VacancyService {
  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final VacancyRepository vacancies;
  private final EmployerDirectory employers;
  private final ReferenceData reference;
  private final Outbox outbox;
  private final CurrentCaller caller;
  private final MergePatch patches;
  private final VacancyConfig config;
  private final AuditTrail trail;
  private final VacancyViews views;
  private final Clock clock;

  VacancyService(
      VacancyRepository vacancies,
      EmployerDirectory employers,
      ReferenceData reference,
      Outbox outbox,
      CurrentCaller caller,
      MergePatch patches,
      VacancyConfig config,
      AuditTrail trail,
      VacancyViews views,
      Clock clock) {
    this.vacancies = vacancies;
    this.employers = employers;
    this.reference = reference;
    this.outbox = outbox;
    this.caller = caller;
    this.patches = patches;
    this.config = config;
    this.trail = trail;
    this.views = views;
    this.clock = clock;
  }

  /** Three statements: the employer by its key, the vacancy, the event. */
  @Transactional
  VacancyView post(VacancyForm form) {
    Caller who = caller.get();
    EmployerProfile employer = employers.forNewRecord(who, form.employer());
    VacancyRules.Resolved resolved = resolve(form, employer.areaId(), true);
    Vacancy vacancy =
        new Vacancy(
            IDS.generate(),
            employer,
            form,
            resolved,
            firstStatus(form, resolved, employer),
            Actor.of(who, clock));
    vacancies.persist(vacancy);
    outbox.add(VacancyEvents.of(EventType.VACANCY_POSTED, vacancy));
    return views.of(vacancy, true);
  }

  private static VacancyStatus firstStatus(
      VacancyForm form, VacancyRules.Resolved resolved, EmployerProfile employer) {
    // What only waits for its occupation counts in the public figures already.
    if (Boolean.TRUE.equals(form.draft()) || employer.status() != EmployerStatus.VERIFIED) {
      return VacancyStatus.DRAFT;
    }
    return resolved.occupation() == null ? VacancyStatus.PENDING_CODING : VacancyStatus.OPEN;
  }

  private VacancyRules.Resolved resolve(VacancyForm form, UUID area, boolean closingDay) {
    LocalDate today = VietnamTime.today(clock);
    return reference.judge(
        catalogue ->
            VacancyRules.check(form, area, catalogue, today, closingDay, config.monthlyPayFloor()));
  }

  @Transactional
  VacancyView patch(UUID id, String patch, ExpectedVersion expected) {
    Vacancy vacancy = forWriting(id, expected);
    ObjectNode changes = patches.read(patch);
    if (vacancy.contact != null && MergePatch.erasesContact(changes)) {
      // A person's right, whatever has become of the vacancy, its employer and the rules of a form.
      vacancy.eraseContact(Actor.of(caller.get(), clock));
      return publish(EventType.VACANCY_CHANGED, vacancy);
    }
    VacancyForm changed = patches.apply(changes, vacancy.form.withContact(vacancy.contact));
    employers.get(vacancy.employerId).requireActive();
    boolean closingDay = !changed.closesOn().equals(vacancy.closesOn);
    VacancyRules.Resolved resolved = resolve(changed, vacancy.areaId, closingDay);
    vacancy.change(changed, resolved.areaId(), Actor.of(caller.get(), clock));
    return publish(EventType.VACANCY_CHANGED, vacancy);
  }

  @Transactional
  VacancyView code(UUID id, CodeVacancy command, ExpectedVersion expected) {
    Vacancy vacancy = find(id);
    if (!standing(vacancy).administers()) {
      throw Standing.refusal(caller.get());
    }
    expected.check(vacancy.version);
    ClassificationItem occupation = occupation(command.vscoRef());
    if (vacancy.status == VacancyStatus.PENDING_CODING) {
      // Earlier versions let vacancies of new employers wait here as well.
      requireVerified(employers.get(vacancy.employerId).requireActive());
    }
    vacancy.assign(occupation, Actor.of(caller.get(), clock));
    return publish(EventType.VACANCY_CODED, vacancy);
  }

  @Transactional
  VacancyView open(UUID id, ExpectedVersion expected) {
    Vacancy vacancy = forWriting(id, expected);
    EmployerProfile employer = employers.get(vacancy.employerId).requireActive();
    vacancy.open(Actor.of(caller.get(), clock));
    requireVerified(employer);
    resolve(vacancy.form, vacancy.areaId, true);
    requireOccupation(vacancy);
    return publish(EventType.VACANCY_OPENED, vacancy);
  }

  /** A draft may have waited for longer than its occupation may be named. */
  private void requireOccupation(Vacancy vacancy) {
    ClassRef named = vacancy.occupation();
    if (named != null) {
      occupation(named);
    }
  }

  private ClassificationItem occupation(ClassRef named) {
    LocalDate today = VietnamTime.today(clock);
    return reference.judge(catalogue -> VacancyRules.occupation(named, catalogue, today));
  }

  @Transactional
  VacancyView fill(UUID id, FillVacancy command, ExpectedVersion expected) {
    Vacancy vacancy = forWriting(id, expected);
    requireAuthorityOnceClosed(vacancy);
    vacancy.fill(command.filled(), Actor.of(caller.get(), clock));
    return publish(EventType.VACANCY_FILLED, vacancy);
  }

  @Transactional
  VacancyView cancel(UUID id, String reason, ExpectedVersion expected) {
    Vacancy vacancy = forWriting(id, expected);
    requireAuthorityOnceClosed(vacancy);
    PersonalData.refuse("/reason", reason);
    vacancy.cancel(reason, Actor.of(caller.get(), clock));
    return publish(EventType.VACANCY_CLOSED, vacancy);
  }

  /**
   * Expires some of the vacancies whose closing day is over.
   *
   * @return how many; fewer than the limit means that none is left
   */
  @Transactional
  int expire(int limit) {
    List<Vacancy> due = vacancies.runOut(VietnamTime.today(clock), limit);
    Actor by = Actor.theClock(clock);
    due.forEach(it -> it.expire(by));
    vacancies.flush();
    outbox.addAll(due.stream().map(it -> VacancyEvents.of(EventType.VACANCY_CLOSED, it)).toList());
    if (!due.isEmpty()) {
      trail.task("expire vacancies", "/vacancies", (long) due.size());
    }
    return due.size();
  }

  /** What a closed employer leaves behind is for the administration to end. */
  private void requireAuthorityOnceClosed(Vacancy vacancy) {
    if (standing(vacancy) == Standing.OWNER) {
      employers.get(vacancy.employerId).requireNotClosed();
    }
  }

  private static void requireVerified(EmployerProfile employer) {
    if (employer.status() != EmployerStatus.VERIFIED) {
      throw VacancyProblem.EMPLOYER_NOT_VERIFIED.because(
          "Đơn vị chưa được cơ quan quản lý lao động xác minh nên chỗ việc làm chưa công bố được.",
          "The labour authority has not verified the employer yet, so the vacancy can't be"
              + " published.");
    }
  }

  private VacancyView publish(EventType type, Vacancy vacancy) {
    vacancies.flush();
    outbox.add(VacancyEvents.of(type, vacancy));
    return views.of(vacancy, true);
  }

  private Vacancy forWriting(UUID id, ExpectedVersion expected) {
    Vacancy vacancy = find(id);
    if (standing(vacancy) == Standing.READER) {
      throw Standing.refusal(caller.get());
    }
    expected.check(vacancy.version);
    return vacancy;
  }

  private Vacancy find(UUID id) {
    return vacancies
        .findByIdOptional(id)
        .orElseThrow(() -> Standing.unseen(caller.get(), vacancies.exists(id)));
  }

  private Standing standing(Vacancy vacancy) {
    return Standing.of(caller.get(), vacancy.employerId, vacancy.areaId);
  }
}
