package vn.labourmarket.occupations.targets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.areas.AreaProblem;
import vn.labourmarket.occupations.areas.AreaService;
import vn.labourmarket.occupations.areas.OutOfForce;
import vn.labourmarket.occupations.drafts.Author;
import vn.labourmarket.occupations.drafts.Cause;
import vn.labourmarket.occupations.drafts.DraftBook;
import vn.labourmarket.occupations.drafts.DraftKind;
import vn.labourmarket.occupations.drafts.Drafted;
import vn.labourmarket.occupations.drafts.Drafts;
import vn.labourmarket.occupations.drafts.Publisher;
import vn.labourmarket.occupations.drafts.Subject;
import vn.labourmarket.occupations.drafts.Waiting;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;

/** Reading targets, drafting and publishing them. */
@ApplicationScoped
public class TargetService {
  private final TargetRepository targets;
  private final DraftBook<SetTarget> drafts;
  private final Publisher<SetTarget, Target> publisher;
  private final AreaService areas;

  TargetService(TargetRepository targets, Drafts drafts, AreaService areas, Outbox outbox) {
    this.targets = targets;
    this.drafts = drafts.of(DraftKind.TARGET, SetTarget.class, TargetProblem.TARGET_NOT_FOUND);
    this.publisher =
        this.drafts.publisher(
            targets, new TargetKeeping(targets, outbox), TargetProblem.TARGET_OVERLAP);
    this.areas = areas;
  }

  Page<TargetView> list(TargetFilter filter, PageRequest page) {
    List<Target> found = targets.page(filter, page);
    Map<UUID, String> codes = codes(found.stream().map(it -> it.areaId));
    return Page.of(found, page, it -> it.view(codes), it -> Cursor.of(it.indicator, it.id()));
  }

  TargetView target(UUID id, Instant knownBy) {
    return view(targets.known(id, knownBy).orElseThrow(TargetProblem.TARGET_NOT_FOUND::problem));
  }

  Page<TargetView> revisions(UUID id, PageRequest page) {
    return targets.revisions(id, page, this::view, TargetProblem.TARGET_NOT_FOUND);
  }

  Page<TargetView> drafts(Caller caller, PageRequest page) {
    return drafts.page(caller, page, this::views);
  }

  TargetView draft(UUID id, Caller caller) {
    Waiting<SetTarget> draft = drafts.require(id);
    requireSight(draft.area(), caller);
    return view(draft);
  }

  /** Refuses who works on drafts of other areas only; an unknown id is nobody's. */
  public void requireSightOf(UUID id, Caller caller) {
    drafts
        .find(id)
        .map(Waiting::area)
        .or(() -> targets.current(id).map(it -> it.areaId))
        .ifPresent(area -> requireSight(area, caller));
  }

  /** Whether there was nothing of the target before, and what waits now, else what holds. */
  record Outcome(boolean created, TargetView view) {}

  /** Drafts one target; somebody else publishes it. */
  @Transactional
  Outcome set(SetTarget wish, Caller caller, @Nullable String ifMatch) {
    targets.share();
    UUID area = area(wish);
    requireScope(area, caller);
    SetTarget as = checked(wish, area);
    Subject subject = as.subject();
    drafts.lock(subject.key());
    Optional<Target> known = targets.same(subject.key(), as);
    Drafted<SetTarget> drafted =
        drafts.draft(
            subject,
            as,
            known.map(it -> it.known(as)),
            new Author(caller.clientId(), null),
            ifMatch);
    if (drafted.written()) {
      // Not of a repetition, whose answer was lost: the area may have got its end since.
      outOfForce(area, as)
          .ifPresent(
              it -> {
                String pointer =
                    !it.day().equals(as.validFrom())
                        ? "/validTo"
                        : wish.areaId() != null ? "/areaId" : "/areaCode";
                throw Problem.ofViolations(
                    List.of(Violation.error(pointer, AreaProblem.AREA_EXPIRED, it.why())));
              });
    }
    return new Outcome(
        drafted.created(),
        drafted.waiting().map(this::view).orElseGet(() -> view(known.orElseThrow())));
  }

  /** Makes of a draft what holds, by somebody who wrote none of it. */
  @Transactional
  TargetView publish(UUID id, Caller caller, @Nullable String ifMatch) {
    targets.share();
    Waiting<SetTarget> held = drafts.held(id);
    requireScope(held.area(), caller);
    drafts.consent(held, caller, ifMatch);
    outOfForce(held.area(), held.content())
        .ifPresent(
            it -> {
              throw AreaProblem.AREA_EXPIRED.because(
                  it.why().vi() + " Hãy soạn lại bản nháp, với ngày cuối trong thời gian đó.",
                  it.why().en() + " Draft it again, with a last day within that time.");
            });
    return view(publisher.publish(held, caller));
  }

  @Transactional
  void discard(UUID id, Caller caller, @Nullable String ifMatch) {
    targets.share();
    Waiting<SetTarget> held = drafts.held(id);
    requireScope(held.area(), caller);
    drafts.discard(held, caller, ifMatch);
  }

  /** Adds a target that comes with the project; what is there, or waits, stays as it is. */
  @Transactional(TxType.MANDATORY)
  public void load(SetTarget wish, UUID actor) {
    SetTarget as = checked(wish, wish.areaId());
    publisher.load(as.subject(), as, actor);
  }

  /** Nobody else drafts or publishes targets until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  public void hold() {
    targets.hold();
  }

  /** How many {@link #endWithAreas} would end. */
  public int countOutlasting(Map<UUID, LocalDate> lastDays) {
    return targets.outlasting(lastDays).size();
  }

  /** Ends targets with their areas, whose codes may be other ones' by then; while on hold. */
  @Transactional(TxType.MANDATORY)
  public int endWithAreas(Map<UUID, LocalDate> lastDays, Cause by) {
    List<Target> ending = targets.outlasting(lastDays);
    ending.forEach(it -> publisher.change(it, it.within(lastDays), by));
    return ending.size();
  }

  private Optional<OutOfForce> outOfForce(@Nullable UUID area, SetTarget as) {
    return area == null ? Optional.empty() : areas.outOfForce(area, as.validFrom(), as.validTo());
  }

  private @Nullable UUID area(SetTarget as) {
    return as.areaId() == null && as.areaCode() == null
        ? null
        : areas.requireProvince(as.areaId(), as.areaCode(), as.validFrom());
  }

  private static void requireScope(@Nullable UUID area, Caller caller) {
    if (area == null ? !caller.everywhere() : !caller.mayActIn(area)) {
      throw PlatformProblem.FORBIDDEN.because(
          "Mục tiêu này nằm ngoài địa bàn của bạn.", "This target is outside your area.");
    }
  }

  /** The whole country's are read by all who work on targets, their own province's beside them. */
  private static void requireSight(@Nullable UUID area, Caller caller) {
    if (area != null) {
      requireScope(area, caller);
    }
  }

  private static SetTarget checked(SetTarget wish, @Nullable UUID area) {
    List<Violation> violations = wish.violations();
    if (!violations.isEmpty()) {
      throw Problem.ofViolations(violations);
    }
    return wish.in(area);
  }

  private TargetView view(Target target) {
    return target.view(codes(Stream.ofNullable(target.areaId)));
  }

  private TargetView view(Waiting<SetTarget> draft) {
    return views(List.of(draft)).apply(draft);
  }

  private Function<Waiting<SetTarget>, TargetView> views(List<Waiting<SetTarget>> all) {
    Map<UUID, String> codes = codes(all.stream().map(Waiting::area));
    return targets.shown(all, (it, effect) -> TargetView.of(it, codes, effect));
  }

  private Map<UUID, String> codes(Stream<@Nullable UUID> of) {
    Set<UUID> asked = of.flatMap(Stream::ofNullable).collect(Collectors.toSet());
    return asked.isEmpty() ? Map.of() : areas.codes(asked);
  }
}
