package vn.labourmarket.occupations.targets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.occupations.areas.AreaService;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;

/** Reading and setting targets. */
@ApplicationScoped
public class TargetService {
  private final TargetRepository targets;
  private final AreaService areas;
  private final Outbox outbox;
  private final Clock clock;

  TargetService(TargetRepository targets, AreaService areas, Outbox outbox, Clock clock) {
    this.targets = targets;
    this.areas = areas;
    this.outbox = outbox;
    this.clock = clock;
  }

  Page<TargetView> list(TargetFilter filter, PageRequest page) {
    List<Target> found = targets.page(filter, page);
    Map<UUID, String> codes =
        areas.codes(
            found.stream()
                .map(it -> it.areaId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return Page.of(
        found, page, it -> TargetView.of(it, codes), it -> Cursor.of(it.indicator, it.id));
  }

  TargetView target(UUID id) {
    return view(targets.findByIdOptional(id).orElseThrow(TargetProblem.TARGET_NOT_FOUND::problem));
  }

  /** Whether a target was new, and the target as it is now. */
  record Outcome(boolean created, TargetView view) {}

  /**
   * Sets one target. Repeating a command changes nothing and needs no tag, so that a lost answer
   * can be asked for again.
   */
  @Transactional
  Outcome set(SetTarget as, Caller caller, @Nullable String ifMatch) {
    UUID area = area(as);
    requireScope(area, caller);
    Optional<Target> known = find(as, area);
    if (known.isEmpty()) {
      if (ifMatch != null) {
        throw PlatformProblem.VERSION_CONFLICT.problem();
      }
      return new Outcome(true, view(create(as, area, caller.clientId())));
    }
    Target target = known.get();
    if (ifMatch == null && target.says(as)) {
      return new Outcome(false, view(target));
    }
    ExpectedVersion.required(ifMatch).check(target.version);
    target.set(as, caller.clientId(), clock.instant());
    tell(target);
    return new Outcome(false, view(target));
  }

  /** Adds a target that comes with the project; one that is there already stays as it is. */
  @Transactional(TxType.MANDATORY)
  public void load(SetTarget as, UUID actor) {
    if (find(as, as.areaId()).isEmpty()) {
      create(as, as.areaId(), actor);
    }
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

  /** The target with the same key; refuses one that would hold beside another. */
  private Optional<Target> find(SetTarget as, @Nullable UUID area) {
    List<Violation> violations = as.violations();
    if (!violations.isEmpty()) {
      throw Problem.ofViolations(violations);
    }
    List<Target> others = targets.forChange(as.indicator(), area);
    for (Target other : others) {
      if (!other.validFrom.equals(as.validFrom()) && other.overlaps(as)) {
        throw TargetProblem.TARGET_OVERLAP
            .because(
                "Đã có mục tiêu có hiệu lực từ %s; hãy đặt ngày kết thúc trước."
                    .formatted(other.validFrom),
                "One is in force from %s; end it first.".formatted(other.validFrom))
            .with("overlaps", other.id);
      }
    }
    return others.stream().filter(it -> it.validFrom.equals(as.validFrom())).findFirst();
  }

  private Target create(SetTarget as, @Nullable UUID area, UUID actor) {
    Target target = Target.of(as, area, actor, clock.instant());
    targets.persist(target);
    tell(target);
    return target;
  }

  private void tell(Target target) {
    targets.flush();
    outbox.add(
        new Event<>(EventType.TARGET_SET, target.id.toString(), target.version, target.state()));
  }

  private TargetView view(Target target) {
    Map<UUID, String> codes = target.areaId == null ? Map.of() : areas.codes(Set.of(target.areaId));
    return TargetView.of(target, codes);
  }
}
