package vn.labourmarket.occupations.profiles;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.occupations.profiles.OccupationRepository.Change;
import vn.labourmarket.occupations.profiles.OccupationRevision.Status;
import vn.labourmarket.occupations.profiles.OccupationView.Proposal;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.audit.AuditTrail;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.time.VietnamTime;

/** Taking occupations out of use, today or on a day to come. */
@ApplicationScoped
class DeprecationService {
  private final OccupationRepository occupations;
  private final DeprecationRules rules;
  private final ProfileNames names;
  private final Outbox outbox;
  private final AuditTrail trail;
  private final Clock clock;

  DeprecationService(
      OccupationRepository occupations,
      DeprecationRules rules,
      ProfileNames names,
      Outbox outbox,
      AuditTrail trail,
      Clock clock) {
    this.occupations = occupations;
    this.rules = rules;
    this.names = names;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /** Writes down what somebody else has to consent to; it takes the place of what waited. */
  @Transactional
  OccupationView propose(
      String code, DeprecateOccupation as, Caller caller, @Nullable String ifMatch) {
    occupations.lockReplacements();
    List<OccupationRevision> all = occupations.requireForChange(code);
    ExpectedVersion.required(ifMatch).check(OccupationReader.version(all));
    return propose(all, changeable(all, VietnamTime.today(clock)), as, caller);
  }

  private OccupationView propose(
      List<OccupationRevision> all,
      OccupationRevision shown,
      DeprecateOccupation as,
      Caller caller) {
    rules.require(shown.code, as, VietnamTime.today(clock));
    shown.propose(as, OccupationReader.version(all) + 1, caller.clientId(), clock.instant());
    record(shown, caller, as.reason());
    return view(all, shown);
  }

  /**
   * Does what somebody else proposed. Until its day the profile stays published and found.
   *
   * @param wanted what the caller believes to be proposed, or proposes where nothing is; null for
   *     whatever waits
   */
  @Transactional
  OccupationView deprecate(
      String code, @Nullable DeprecateOccupation wanted, Caller caller, @Nullable String ifMatch) {
    occupations.lockReplacements();
    List<OccupationRevision> all = occupations.requireForChange(code);
    ExpectedVersion.required(ifMatch).check(OccupationReader.version(all));
    LocalDate today = VietnamTime.today(clock);
    OccupationRevision shown = changeable(all, today);
    DeprecateOccupation as = shown.proposal;
    if (as == null && wanted != null && !wanted.isEmpty()) {
      return propose(all, shown, wanted, caller);
    }
    if (as == null) {
      throw OccupationProblem.DEPRECATION_NOT_PROPOSED.problem();
    }
    if (wanted != null && !wanted.isThat(as)) {
      throw OccupationProblem.DEPRECATION_DIFFERS
          .problem()
          .with("proposedDeprecation", Objects.requireNonNull(Proposal.of(shown)));
    }
    if (caller.clientId().equals(shown.proposedBy)) {
      throw PlatformProblem.FOUR_EYES.because(
          "Người khác phải đồng ý ngừng dùng nghề mà bạn đề nghị.",
          "Someone else has to consent to the deprecation that you proposed.");
    }
    rules.require(code, as, today);
    LocalDate day = Objects.requireNonNullElse(as.on(), today);
    Change change = new Change(caller.clientId(), clock.instant(), as.reason());
    long version = OccupationReader.version(all) + 1;
    shown.planDeprecation(version, day, as.replacements(), caller.clientId());
    if (shown.isDue(today)) {
      act(version, shown, change);
    } else {
      record(shown, caller, as.reason());
      tell(EventType.OCCUPATION_PUBLISHED, shown);
    }
    return view(all, shown);
  }

  private void record(OccupationRevision shown, Caller caller, @Nullable String reason) {
    occupations.flush();
    occupations.recordChange(
        shown, Status.PUBLISHED, new Change(caller.clientId(), clock.instant(), reason));
  }

  /**
   * Takes back what was proposed, else what has not come yet.
   *
   * @throws Problem 403 for who may propose only, of what others proposed or decided
   */
  @Transactional
  OccupationView keep(String code, Caller caller, @Nullable String ifMatch) {
    List<OccupationRevision> all = occupations.requireForChange(code);
    ExpectedVersion.required(ifMatch).check(OccupationReader.version(all));
    OccupationRevision shown = changeable(all, VietnamTime.today(clock));
    if (shown.proposal == null && shown.deprecatedOn == null) {
      throw OccupationRevision.notFrom(shown.status);
    }
    boolean own = shown.proposal != null && caller.clientId().equals(shown.proposedBy);
    if (!own && !caller.hasAny(Role.LABOUR_AUTHORITY, Role.ADMINISTRATOR)) {
      throw PlatformProblem.FORBIDDEN.because(
          "Bạn chỉ bỏ được đề nghị của chính mình.", "You may take back your own proposal only.");
    }
    long version = OccupationReader.version(all) + 1;
    if (shown.proposal != null) {
      shown.dropProposal(version);
      record(shown, caller, null);
      return view(all, shown);
    }
    shown.dropDeprecation(version);
    record(shown, caller, null);
    tell(EventType.OCCUPATION_PUBLISHED, shown);
    return view(all, shown);
  }

  /** What is published; a deprecation whose day has come stands, though nobody acted on it yet. */
  private static OccupationRevision changeable(List<OccupationRevision> all, LocalDate today) {
    OccupationRevision shown =
        all.stream()
            .filter(it -> it.status == Status.PUBLISHED)
            .findFirst()
            .orElseThrow(() -> OccupationRevision.notFrom(all.get(0).status));
    if (shown.isDue(today)) {
      throw OccupationRevision.notFrom(Status.DEPRECATED);
    }
    return shown;
  }

  private static OccupationView view(List<OccupationRevision> all, OccupationRevision shown) {
    Integer draft =
        all.stream()
            .filter(it -> it.status == Status.DRAFT)
            .findFirst()
            .map(it -> it.revision)
            .orElse(null);
    return OccupationView.of(shown, draft, Proposal.of(shown), OccupationReader.version(all));
  }

  /** The days that have come; replicas find each other's work done. */
  @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void actOnDueDays() {
    LocalDate today = VietnamTime.today(clock);
    List<String> due =
        QuarkusTransaction.requiringNew().<List<String>>call(() -> occupations.due(today));
    for (String code : due) {
      try {
        QuarkusTransaction.requiringNew().run(() -> actOn(code, today));
      } catch (RuntimeException failed) {
        Log.errorf(failed, "occupation not deprecated on its day: code=%s", code);
      }
    }
  }

  void actOn(String code, LocalDate today) {
    List<OccupationRevision> all = occupations.requireForChange(code);
    all.stream()
        .filter(it -> it.isDue(today))
        .findFirst()
        .ifPresent(
            it -> {
              UUID actor = Objects.requireNonNull(it.deprecatedBy);
              act(OccupationReader.version(all) + 1, it, new Change(actor, clock.instant(), null));
              trail.task("deprecate occupation", "/occupations/" + code, 1L);
              Log.infof("occupation deprecated on its day: code=%s", code);
            });
  }

  private void act(long version, OccupationRevision shown, Change change) {
    shown.deprecate(version);
    occupations.flush();
    occupations.recordChange(shown, Status.PUBLISHED, change);
    tell(EventType.OCCUPATION_DEPRECATED, shown);
    names.withdraw(shown.code, shown.content, change.actor());
  }

  private void tell(EventType type, OccupationRevision revision) {
    outbox.add(new Event<>(type, revision.code, revision.version, revision.state()));
  }
}
