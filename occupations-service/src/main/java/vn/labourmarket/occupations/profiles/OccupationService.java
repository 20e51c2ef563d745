package vn.labourmarket.occupations.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.occupations.profiles.OccupationRepository.Change;
import vn.labourmarket.occupations.profiles.OccupationRevision.Status;
import vn.labourmarket.occupations.profiles.OccupationView.Proposal;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Writing and publishing profiles of occupations. */
@ApplicationScoped
class OccupationService {
  /** Starts with a digit, so that no code is a word of a path below occupations. */
  private static final Pattern CODE = Pattern.compile("[0-9][0-9A-Za-z._-]{0,31}");

  private final OccupationRepository occupations;
  private final OccupationReader reader;
  private final ProfileRules rules;
  private final ProfileNames names;
  private final Outbox outbox;
  private final Clock clock;

  OccupationService(
      OccupationRepository occupations,
      OccupationReader reader,
      ProfileRules rules,
      ProfileNames names,
      Outbox outbox,
      Clock clock) {
    this.occupations = occupations;
    this.reader = reader;
    this.rules = rules;
    this.names = names;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Whether an occupation was new, and its draft as it is now. */
  record Outcome(boolean created, OccupationView view) {}

  @Transactional
  Outcome put(String code, ProfileContent as, Caller caller, @Nullable String ifMatch) {
    if (!CODE.matcher(code).matches()) {
      throw OccupationProblem.OCCUPATION_CODE_INVALID.problem();
    }
    rules.requireKnownCodes(as);
    List<OccupationRevision> all = occupations.forChange(code);
    long version = OccupationReader.version(all);
    boolean fresh = all.stream().allMatch(it -> it.status == Status.DISCARDED);
    if (fresh) {
      requireNew(code, ifMatch);
    } else {
      ExpectedVersion.required(ifMatch).check(version);
      requireInUse(all);
    }
    OccupationRevision draft = all.isEmpty() ? null : all.get(0);
    Status before = Status.DRAFT;
    if (draft == null || draft.status != Status.DRAFT) {
      before = null;
      draft =
          OccupationRevision.draft(
              code, all.size() + 1, version + 1, as, caller.clientId(), clock.instant());
      occupations.persist(draft);
    } else {
      draft.edit(as, version + 1, caller.clientId(), clock.instant());
    }
    occupations.flush();
    occupations.recordChange(draft, before, by(caller));
    return new Outcome(fresh, OccupationView.of(draft, draft.revision, null, draft.version));
  }

  /** Gives a draft up; what is published, if anything is, stays. */
  @Transactional
  void discard(String code, Caller caller, @Nullable String ifMatch) {
    List<OccupationRevision> all = occupations.requireForChange(code);
    ExpectedVersion.required(ifMatch).check(OccupationReader.version(all));
    OccupationRevision newest = all.get(0);
    newest.discard(OccupationReader.version(all) + 1);
    occupations.flush();
    occupations.recordChange(newest, Status.DRAFT, by(caller));
  }

  private void requireNew(String code, @Nullable String ifMatch) {
    if (ifMatch != null) {
      ExpectedVersion.required(ifMatch).check(reader.versionWithoutProfile(code));
    }
    occupations
        .inOtherCapitals(code)
        .ifPresent(
            other -> {
              throw OccupationProblem.OCCUPATION_CODE_CASE.because(
                  "Nghề «%s» đã có; dùng đúng mã đó.".formatted(other),
                  "There is “%s” already; use that code.".formatted(other));
            });
  }

  /** A deprecated occupation keeps what it said, and a draft that waited stays a draft. */
  private static void requireInUse(List<OccupationRevision> all) {
    if (all.stream().anyMatch(it -> it.status == Status.DEPRECATED)) {
      throw OccupationRevision.notFrom(Status.DEPRECATED);
    }
  }

  @Transactional
  OccupationView publish(String code, Caller caller, @Nullable String ifMatch) {
    List<OccupationRevision> all = occupations.requireForChange(code);
    ExpectedVersion expected = ExpectedVersion.required(ifMatch);
    requireInUse(all);
    OccupationRevision draft = all.get(0);
    if (draft.status != Status.DRAFT) {
      throw OccupationRevision.notFrom(draft.status);
    }
    expected.check(OccupationReader.version(all));
    if (List.of(draft.editors).contains(caller.clientId())) {
      throw PlatformProblem.FOUR_EYES.because(
          "Người khác phải kiểm tra và công bố hồ sơ bạn đã sửa.",
          "Someone else has to check and publish what you edited.");
    }
    rules.requireKnownCodes(draft.content);
    ProfileRules.requireComplete(draft.content);
    all.stream()
        .filter(it -> it.status == Status.PUBLISHED)
        .forEach(
            older -> {
              draft.takeOverDeprecation(older);
              older.supersede();
              occupations.flush();
              occupations.recordChange(older, Status.PUBLISHED, by(caller));
            });
    draft.publish(OccupationReader.version(all) + 1, caller.clientId(), clock.instant());
    occupations.flush();
    occupations.recordChange(draft, Status.DRAFT, by(caller));
    outbox.add(
        new Event<>(EventType.OCCUPATION_PUBLISHED, draft.code, draft.version, draft.state()));
    names.publish(code, draft.content, caller.clientId());
    return OccupationView.of(draft, null, Proposal.of(draft), draft.version);
  }

  private Change by(Caller caller) {
    return new Change(caller.clientId(), clock.instant(), null);
  }
}
