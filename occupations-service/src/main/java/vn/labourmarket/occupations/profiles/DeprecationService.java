package vn.labourmarket.occupations.profiles;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.labourmarket.platform.audit.AuditTrail;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;
import vn.labourmarket.platform.time.VietnamTime;

/** Taking occupations out of use, today or on a day to come. */
@ApplicationScoped
class DeprecationService {
  private static final int YEARS_BACK = 1;
  private static final int YEARS_AHEAD = 10;

  private final OccupationRepository occupations;
  private final ProfileNames names;
  private final Outbox outbox;
  private final AuditTrail trail;
  private final Clock clock;

  DeprecationService(
      OccupationRepository occupations,
      ProfileNames names,
      Outbox outbox,
      AuditTrail trail,
      Clock clock) {
    this.occupations = occupations;
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
    LocalDate today = VietnamTime.today(clock);
    OccupationRevision shown = changeable(all, today);
    requireRules(code, as, today);
    shown.propose(as, OccupationReader.version(all) + 1, caller.clientId());
    record(shown, caller, as.reason());
    return view(all, shown);
  }

  /** Does what somebody else proposed. Until its day the profile stays published and found. */
  @Transactional
  OccupationView deprecate(String code, Caller caller, @Nullable String ifMatch) {
    occupations.lockReplacements();
    List<OccupationRevision> all = occupations.requireForChange(code);
    ExpectedVersion.required(ifMatch).check(OccupationReader.version(all));
    LocalDate today = VietnamTime.today(clock);
    OccupationRevision shown = changeable(all, today);
    DeprecateOccupation as = shown.proposal;
    if (as == null) {
      throw OccupationProblem.DEPRECATION_NOT_PROPOSED.problem();
    }
    if (caller.clientId().equals(shown.proposedBy)) {
      throw PlatformProblem.FOUR_EYES.because(
          "Người khác phải đồng ý ngừng dùng nghề mà bạn đề nghị.",
          "Someone else has to consent to the deprecation that you proposed.");
    }
    requireRules(code, as, today);
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

  private void requireRules(String code, DeprecateOccupation as, LocalDate today) {
    LocalDate day = Objects.requireNonNullElse(as.on(), today);
    requireDay(day, today);
    requireReplacements(code, as.replacements());
    requireUnnamed(code, day);
  }

  private void record(OccupationRevision shown, Caller caller, @Nullable String reason) {
    occupations.flush();
    occupations.recordChange(
        shown, Status.PUBLISHED, new Change(caller.clientId(), clock.instant(), reason));
  }

  /** Takes back what was proposed, else what has not come yet. */
  @Transactional
  OccupationView keep(String code, Caller caller, @Nullable String ifMatch) {
    List<OccupationRevision> all = occupations.requireForChange(code);
    ExpectedVersion.required(ifMatch).check(OccupationReader.version(all));
    OccupationRevision shown = changeable(all, VietnamTime.today(clock));
    long version = OccupationReader.version(all) + 1;
    if (shown.proposal != null) {
      shown.dropProposal(version);
      record(shown, caller, null);
      return view(all, shown);
    }
    if (shown.deprecatedOn == null) {
      throw OccupationRevision.notFrom(shown.status);
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

  private static void requireDay(LocalDate day, LocalDate today) {
    if (day.isBefore(today.minusYears(YEARS_BACK)) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
      throw Problem.ofViolations(
          List.of(
              Violation.error(
                  "/on",
                  OccupationProblem.DEPRECATION_DAY,
                  OccupationProblem.DEPRECATION_DAY.title())));
    }
  }

  /** Only ones that stay published, so a chain of replacements always ends and never comes back. */
  private void requireReplacements(String code, List<String> wanted) {
    List<String> staying = wanted.isEmpty() ? List.of() : occupations.staying(wanted);
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      String other = wanted.get(i);
      if (other.equals(code) || !staying.contains(other)) {
        found.add(
            Violation.error(
                "/replacedBy/" + i,
                OccupationProblem.REPLACEMENT_INVALID,
                LocalizedText.of(
                    "«%s» không phải nghề khác đang được công bố.".formatted(other),
                    "“%s” is not another published occupation.".formatted(other))));
      }
    }
    if (!found.isEmpty()) {
      throw Problem.ofViolations(found);
    }
  }

  /** What takes an occupation's place stays at least until that day has come. */
  private void requireUnnamed(String code, LocalDate day) {
    List<String> leaving = occupations.leavingFor(code, day);
    if (!leaving.isEmpty()) {
      String named = String.join(", ", leaving);
      throw OccupationProblem.REPLACEMENT_NEEDED
          .because(
              "Nghề này sẽ thay cho %s; hãy nêu nghề thay thế khác ở đó trước.".formatted(named),
              "It is to replace %s; name another replacement there first.".formatted(named))
          .with("replaces", leaving);
    }
  }

  private void tell(EventType type, OccupationRevision revision) {
    outbox.add(new Event<>(type, revision.code, revision.version, revision.state()));
  }
}
