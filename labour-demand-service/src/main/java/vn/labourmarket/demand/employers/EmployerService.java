package vn.labourmarket.demand.employers;

import static vn.labourmarket.demand.access.Standing.AUTHORITY;
import static vn.labourmarket.demand.access.Standing.OWNER;
import static vn.labourmarket.demand.access.Standing.READER;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.access.Standing;
import vn.labourmarket.demand.lifecycle.Actor;
import vn.labourmarket.demand.reference.ReferenceData;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Uniqueness;
import vn.labourmarket.platform.time.VietnamTime;

@ApplicationScoped
class EmployerService {
  private final EmployerRepository employers;
  private final ReferenceData reference;
  private final Outbox outbox;
  private final CurrentCaller caller;
  private final Clock clock;

  EmployerService(
      EmployerRepository employers,
      ReferenceData reference,
      Outbox outbox,
      CurrentCaller caller,
      Clock clock) {
    this.employers = employers;
    this.reference = reference;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /** An employer that registers itself becomes the organisation that its client speaks for. */
  @Transactional
  EmployerView register(DescribeEmployer command) {
    Caller who = caller.get();
    EmployerRules.Resolved resolved = resolve(command);
    boolean itself = who.has(Role.EMPLOYER);
    if (!itself && !Standing.inArea(who, resolved.areaId()).administers()) {
      throw Standing.refusal(who);
    }
    Optional<UUID> own = itself ? who.organisationId() : Optional.empty();
    refuseDuplicate(command.code(), own);
    UUID id = own.orElseGet(() -> Generators.timeBasedEpochGenerator().generate());
    Actor by = Actor.of(who, clock);
    Employer employer = new Employer(id, command, resolved, by);
    Uniqueness.guard(() -> employers.persistAndFlush(employer), EmployerService::taken);
    if (command.contact() != null) {
      employers.add(new EmployerContact(id, command.contact(), by));
    }
    outbox.add(employer.event());
    return EmployerView.of(employer, command.contact(), true);
  }

  private EmployerRules.Resolved resolve(DescribeEmployer command) {
    return reference.judge(
        catalogue -> EmployerRules.check(command, catalogue, VietnamTime.today(clock)));
  }

  private void refuseDuplicate(String code, Optional<UUID> own) {
    if (employers.findIdByCode(code).isPresent()
        || own.flatMap(employers::findByIdOptional).isPresent()) {
      throw duplicate();
    }
  }

  private static Optional<Problem> taken() {
    return Optional.of(duplicate());
  }

  private static Problem duplicate() {
    return EmployerProblem.EMPLOYER_EXISTS.because(
        "Mã này hoặc đơn vị này đã được đăng ký.",
        "This code or this organisation is already registered.");
  }

  EmployerView read(UUID id) {
    Caller who = caller.get();
    EmployerRepository.WithContact found = find(id);
    Standing standing = standing(who, found.employer());
    if (standing == READER && !mayRead(who, found.employer())) {
      throw Standing.refusal(who);
    }
    return view(found, standing);
  }

  private static boolean mayRead(Caller who, Employer employer) {
    return who.hasAny(Role.FORECASTER, Role.LEADER) && who.mayActIn(employer.areaId());
  }

  Page<EmployerView> list(EmployerFilter filter, PageRequest page) {
    Caller who = caller.get();
    boolean administration =
        who.hasAny(Role.LABOUR_AUTHORITY, Role.ESC, Role.FORECASTER, Role.LEADER);
    if (administration && !who.everywhere() && who.areaIds().isEmpty()
        || !administration && who.organisationId().isEmpty()) {
      return new Page<>(List.of(), null);
    }
    Set<UUID> areas = administration && !who.everywhere() ? who.areaIds() : Set.of();
    Optional<UUID> only = administration ? Optional.empty() : who.organisationId();
    return Page.of(
        employers.page(filter, areas, only, page),
        page,
        it -> EmployerView.of(it, null, confides(standing(who, it))),
        it -> Cursor.of(it.id()));
  }

  @Transactional
  EmployerView correct(UUID id, DescribeEmployer command, ExpectedVersion expected) {
    Caller who = caller.get();
    EmployerRepository.WithContact found = find(id);
    Employer employer = found.employer();
    Standing standing = requireWriter(who, employer);
    expected.check(employer.version());
    EmployerRules.Resolved resolved = resolve(command);
    if (standing.administers() && !who.mayActIn(resolved.areaId())) {
      throw Standing.refusal(who);
    }
    Actor by = Actor.of(who, clock);
    employer.correct(command, resolved, by);
    EmployerContact contact = changeContact(found, command.contact(), by);
    Uniqueness.guard(employers::flush, EmployerService::taken);
    outbox.add(employer.event());
    return view(new EmployerRepository.WithContact(employer, contact), standing);
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
    Caller who = caller.get();
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
    Caller who = caller.get();
    EmployerRepository.WithContact found = find(id);
    Employer employer = found.employer();
    if (standing(who, employer) != AUTHORITY) {
      throw Standing.refusal(who);
    }
    expected.check(employer.version());
    employer.take(step, reason, Actor.of(who, clock));
    employers.flush();
    outbox.add(employer.event());
    return view(found, AUTHORITY);
  }

  private EmployerRepository.WithContact find(UUID id) {
    return employers
        .findWithContact(id)
        .orElseThrow(() -> Standing.unseen(caller.get(), employers.exists(id)));
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

  private static EmployerView view(EmployerRepository.WithContact found, Standing standing) {
    EmployerContact contact = found.contact();
    return EmployerView.of(
        found.employer(), contact == null ? null : contact.contact(), confides(standing));
  }

  /** Contacts and persons' numbers are for the owner and the authority only. */
  private static boolean confides(Standing standing) {
    return standing == OWNER || standing == AUTHORITY;
  }
}
