package vn.labourmarket.occupations.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.occupations.profiles.OccupationRevision.Status;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;
import vn.labourmarket.platform.time.VietnamTime;

/** Writing, publishing and reading profiles of occupations. */
@ApplicationScoped
class OccupationService {
  /** Starts with a digit, so that no code is a word of a path below occupations. */
  private static final Pattern CODE = Pattern.compile("[0-9][0-9A-Za-z._-]{0,31}");

  private final OccupationRepository occupations;
  private final ProfileRules rules;
  private final ProfileNames names;
  private final KnownNames known;
  private final Outbox outbox;
  private final Clock clock;

  OccupationService(
      OccupationRepository occupations,
      ProfileRules rules,
      ProfileNames names,
      KnownNames known,
      Outbox outbox,
      Clock clock) {
    this.occupations = occupations;
    this.rules = rules;
    this.names = names;
    this.known = known;
    this.outbox = outbox;
    this.clock = clock;
  }

  private static boolean seesDrafts(Caller reader) {
    return reader.hasAny(
        Role.CATALOGUE_EDITOR, Role.ADMINISTRATOR, Role.EDU_AUTHORITY, Role.LABOUR_AUTHORITY);
  }

  /**
   * What a reader asked for.
   *
   * @param version number of a revision, or {@code draft}; null for what is published
   */
  OccupationView occupation(String code, @Nullable String version, Caller reader) {
    Optional<OccupationRevision> draft =
        seesDrafts(reader) ? occupations.draft(code) : Optional.empty();
    Integer draftNumber = draft.map(it -> it.revision).orElse(null);
    if (version != null) {
      return occupations.revisions(code).stream()
          .filter(it -> it.publishedAt != null || seesDrafts(reader))
          .filter(it -> matches(it, version))
          .findFirst()
          .map(it -> OccupationView.of(it, draftNumber))
          .orElseThrow(OccupationProblem.OCCUPATION_NOT_FOUND::problem);
    }
    return occupations
        .shown(code)
        .or(() -> draft)
        .map(it -> OccupationView.of(it, draftNumber))
        .or(() -> known.of(code))
        .orElseThrow(OccupationProblem.OCCUPATION_NOT_FOUND::problem);
  }

  private static boolean matches(OccupationRevision it, String version) {
    return version.equals("draft")
        ? it.status == Status.DRAFT
        : version.equals(String.valueOf(it.revision));
  }

  Page<OccupationView> versions(String code, Caller reader, PageRequest page) {
    List<OccupationRevision> all = occupations.revisions(code);
    long before = page.after().map(it -> it.number(0)).orElse(Long.MAX_VALUE);
    List<OccupationRevision> shown =
        all.stream().filter(it -> it.publishedAt != null || seesDrafts(reader)).toList();
    if (shown.isEmpty()) {
      throw OccupationProblem.OCCUPATION_NOT_FOUND.problem();
    }
    return Page.of(
        shown.stream().filter(it -> it.revision < before).limit(page.fetchSize()).toList(),
        page,
        it -> OccupationView.of(it, null),
        it -> Cursor.of(it.revision));
  }

  Page<GapView> gaps(String language, @Nullable String field, Caller reader, PageRequest page) {
    return Page.of(
        occupations.withGaps(language, field == null ? "" : field, seesDrafts(reader), page),
        page,
        it -> GapView.of(it, language),
        it -> Cursor.of(it.code));
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
    long version = version(all);
    if (all.isEmpty()) {
      if (ifMatch != null) {
        // The tag of a code without a profile is 0.
        ExpectedVersion.required(ifMatch).check(0);
      }
    } else {
      ExpectedVersion.required(ifMatch).check(version);
    }
    OccupationRevision newest = all.isEmpty() ? null : all.get(0);
    if (newest != null && newest.status == Status.DEPRECATED) {
      throw OccupationRevision.notFrom(newest.status);
    }
    OccupationRevision draft = newest;
    if (draft == null || draft.status != Status.DRAFT) {
      draft =
          OccupationRevision.draft(
              code, all.size() + 1, version + 1, as, caller.clientId(), clock.instant());
      occupations.persist(draft);
    } else {
      draft.edit(as, version + 1, caller.clientId(), clock.instant());
    }
    occupations.flush();
    return new Outcome(all.isEmpty(), OccupationView.of(draft, draft.revision));
  }

  private static long version(List<OccupationRevision> all) {
    return all.stream().mapToLong(it -> it.version).max().orElse(0);
  }

  @Transactional
  OccupationView publish(String code, Caller caller, @Nullable String ifMatch) {
    List<OccupationRevision> all = requireAny(code);
    ExpectedVersion expected = ExpectedVersion.required(ifMatch);
    OccupationRevision draft = all.get(0);
    if (draft.status != Status.DRAFT) {
      throw OccupationRevision.notFrom(draft.status);
    }
    expected.check(version(all));
    if (draft.editedBy.equals(caller.clientId())) {
      throw PlatformProblem.FOUR_EYES.because(
          "Người khác phải kiểm tra và công bố hồ sơ bạn đã sửa.",
          "Someone else has to check and publish what you edited.");
    }
    rules.requireKnownCodes(draft.content);
    ProfileRules.requireComplete(draft.content);
    all.stream().filter(it -> it.status == Status.PUBLISHED).forEach(OccupationRevision::supersede);
    occupations.flush();
    draft.publish(version(all) + 1, caller.clientId(), clock.instant());
    occupations.flush();
    tell(EventType.OCCUPATION_PUBLISHED, draft);
    names.publish(code, draft.content, caller.clientId());
    return OccupationView.of(draft, null);
  }

  @Transactional
  OccupationView deprecate(
      String code, DeprecateOccupation as, Caller caller, @Nullable String ifMatch) {
    occupations.lockReplacements();
    List<OccupationRevision> all = requireAny(code);
    ExpectedVersion.required(ifMatch).check(version(all));
    OccupationRevision shown =
        all.stream()
            .filter(it -> it.status == Status.PUBLISHED)
            .findFirst()
            .orElseThrow(() -> OccupationRevision.notFrom(all.get(0).status));
    requireReplacements(code, as.replacements());
    all.stream().filter(it -> it.status == Status.DRAFT).forEach(OccupationRevision::supersede);
    shown.deprecate(version(all) + 1, as, VietnamTime.today(clock), caller.clientId());
    occupations.flush();
    tell(EventType.OCCUPATION_DEPRECATED, shown);
    names.withdraw(code, shown.content, caller.clientId());
    return OccupationView.of(shown, null);
  }

  /** Published ones only, so a chain of replacements always ends and never comes back. */
  private void requireReplacements(String code, List<String> wanted) {
    List<String> published = wanted.isEmpty() ? List.of() : occupations.published(wanted);
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      String other = wanted.get(i);
      if (other.equals(code) || !published.contains(other)) {
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

  private List<OccupationRevision> requireAny(String code) {
    List<OccupationRevision> all = occupations.forChange(code);
    if (all.isEmpty()) {
      throw OccupationProblem.OCCUPATION_NOT_FOUND.problem();
    }
    return all;
  }

  private void tell(EventType type, OccupationRevision revision) {
    outbox.add(new Event<>(type, revision.code, revision.version, revision.state()));
  }
}
