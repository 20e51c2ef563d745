package vn.labourmarket.demand.employers;

import static vn.labourmarket.demand.access.Standing.AUTHORITY;
import static vn.labourmarket.demand.access.Standing.READER;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.access.Standing;
import vn.labourmarket.demand.lifecycle.Actor;
import vn.labourmarket.demand.reference.ClassRef;
import vn.labourmarket.demand.reference.ReferenceData;
import vn.labourmarket.platform.access.Access;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Grant;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.access.Scope;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.personal.PersonalData;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Uniqueness;
import vn.labourmarket.platform.time.VietnamTime;

@ApplicationScoped
class EmployerService {
  private final EmployerRepository employers;
  private final ReferenceData reference;
  private final Outbox outbox;
  private final Access access;
  private final Clock clock;

  EmployerService(
      EmployerRepository employers,
      ReferenceData reference,
      Outbox outbox,
      Access access,
      Clock clock) {
    this.employers = employers;
    this.reference = reference;
    this.outbox = outbox;
    this.access = access;
    this.clock = clock;
  }

  /**
   * An employer that registers itself becomes the organisation that its caller speaks for, so there
   * is one for each caller and none can take the codes of many.
   */
  @Transactional
  EmployerView register(DescribeEmployer command) {
    Caller who = access.caller();
    EmployerRules.Resolved resolved = resolve(command, null);
    Optional<UUID> own = who.has(Role.EMPLOYER) ? who.organisationId() : Optional.empty();
    if (own.isEmpty() && !access.grant().coversArea(resolved.areaId())) {
      throw Standing.refusal(who);
    }
    Optional<Problem> first = taken(own, command.code());
    if (first.isPresent()) {
      throw first.get();
    }
    UUID id = own.orElseGet(() -> Generators.timeBasedEpochGenerator().generate());
    Actor by = Actor.of(who, clock);
    Employer employer = new Employer(id, command, resolved, by);
    Uniqueness.guard(() -> employers.persistAndFlush(employer), () -> taken(own, command.code()));
    if (command.contact() != null) {
      employers.add(new EmployerContact(id, command.contact(), by));
    }
    outbox.add(employer.event());
    return EmployerView.of(employer, command.contact(), true);
  }

  private EmployerRules.Resolved resolve(DescribeEmployer command, @Nullable ClassRef registered) {
    LocalDate today = VietnamTime.today(clock);
    return reference.judge(catalogue -> EmployerRules.check(command, registered, catalogue, today));
  }

  private Optional<Problem> taken(Optional<UUID> own, String code) {
    return own.flatMap(employers::findByIdOptional)
        .map(it -> EmployerProblem.registeredBefore(it.id(), it.status()))
        .or(() -> takenCode(code));
  }

  private Optional<Problem> takenCode(String code) {
    return employers.isCodeTaken(code)
        ? Optional.of(EmployerProblem.codeTaken())
        : Optional.empty();
  }

  EmployerView read(UUID id) {
    EmployerRepository.WithContact found = find(id);
    if (!access.grant().covers(id, found.employer().areaId())) {
      throw Standing.refusal(access.caller());
    }
    return view(found);
  }

  Page<EmployerView> list(EmployerFilter filter, PageRequest page) {
    Grant grant = access.grant();
    Caller who = grant.caller();
    boolean byArea = grant.has(Scope.AREA);
    if (byArea && !who.everywhere() && who.areaIds().isEmpty()
        || !byArea && who.organisationId().isEmpty()) {
      return new Page<>(List.of(), null);
    }
    Set<UUID> areas = byArea && !who.everywhere() ? who.areaIds() : Set.of();
    Optional<UUID> only = byArea ? Optional.empty() : who.organisationId();
    return Page.of(
        employers.page(filter, areas, only, page),
        page,
        it -> EmployerView.of(it, null, confides(it)),
        it -> Cursor.of(it.id()));
  }

  @Transactional
  EmployerView correct(UUID id, DescribeEmployer command, ExpectedVersion expected) {
    Caller who = access.caller();
    EmployerRepository.WithContact found = find(id);
    Employer employer = found.employer();
    Standing standing = requireWriter(who, employer);
    expected.check(employer.version());
    EmployerRules.Resolved resolved = resolve(command, employer.industry());
    if (standing.administers() && !who.mayActIn(resolved.areaId())) {
      throw Standing.refusal(who);
    }
    Actor by = Actor.of(who, clock);
    employer.correct(command, resolved, by);
    EmployerContact contact = changeContact(found, command.contact(), by);
    Uniqueness.guard(employers::flush, () -> takenCode(command.code()));
    outbox.add(employer.event());
    return view(new EmployerRepository.WithContact(employer, contact));
  }

  private @Nullable EmployerContact changeContact(
      EmployerRepository.WithContact found, @Nullable Contact contact, Actor by) {
    EmployerContact present = found.contact();
    if (contact == null) {
      return present;
    }
    if (present == null) {
      EmployerContact added = new EmployerContact(found.employer().id(), contact, by);
      employers.add(added);
      return added;
    }
    present.change(contact, by);
    return present;
  }

  /** Erases the contact. The statistical record stays, so nothing is published. */
  @Transactional
  void eraseContact(UUID id, ExpectedVersion expected) {
    Caller who = access.caller();
    EmployerRepository.WithContact found = find(id);
    requireWriter(who, found.employer());
    expected.check(found.employer().version());
    if (found.contact() != null) {
      employers.erase(found.contact());
      found.employer().contactChanged(Actor.of(who, clock));
    }
  }

  @Transactional
  EmployerView take(UUID id, EmployerStep step, @Nullable String reason, ExpectedVersion expected) {
    Caller who = access.caller();
    EmployerRepository.WithContact found = find(id);
    Employer employer = found.employer();
    if (standing(who, employer) != AUTHORITY) {
      throw Standing.refusal(who);
    }
    expected.check(employer.version());
    PersonalData.refuse("/reason", reason);
    employer.take(step, reason, Actor.of(who, clock));
    employers.flush();
    outbox.add(employer.event());
    return view(found);
  }

  private EmployerRepository.WithContact find(UUID id) {
    return employers
        .findWithContact(id)
        .orElseThrow(() -> Standing.unseen(access.caller(), employers.exists(id)));
  }

  private static Standing standing(Caller who, Employer employer) {
    return Standing.of(who, employer.id(), employer.areaId());
  }

  private static Standing requireWriter(Caller who, Employer employer) {
    Standing standing = standing(who, employer);
    if (standing == READER) {
      throw Standing.refusal(who);
    }
    return standing;
  }

  private EmployerView view(EmployerRepository.WithContact found) {
    EmployerContact contact = found.contact();
    return EmployerView.of(
        found.employer(), contact == null ? null : contact.contact(), confides(found.employer()));
  }

  /** Contacts and persons' numbers are for the owner and the authority only. */
  private boolean confides(Employer employer) {
    return access.grant("employer.contact").covers(employer.id(), employer.areaId());
  }
}
