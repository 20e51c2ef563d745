package vn.labourmarket.occupations.areas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.items.ClassificationItem;
import vn.labourmarket.occupations.items.DraftItems;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;
import vn.labourmarket.platform.time.VietnamTime;

/** Reading areas and successions, and taking in a new state of the territory. */
@ApplicationScoped
public class AreaService {
  private final AreaRepository areas;
  private final SuccessionRepository successions;
  private final ClassificationService classifications;
  private final Outbox outbox;
  private final Clock clock;

  AreaService(
      AreaRepository areas,
      SuccessionRepository successions,
      ClassificationService classifications,
      Outbox outbox,
      Clock clock) {
    this.areas = areas;
    this.successions = successions;
    this.classifications = classifications;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * A page of areas.
   *
   * @throws Problem 422 for a code of no level (V37), and for one without a day that different
   *     areas had
   */
  Page<AreaView> list(AreaFilter filter, PageRequest page) {
    if (filter.code() != null && AreaLevel.ofCode(filter.code()).isEmpty()) {
      throw AreaProblem.AREA_FORMAT.problem();
    }
    if (filter.code() != null && filter.validAt() == null) {
      AreaCandidates.requireOne(
          filter.code(), areas.withCode(filter.code(), filter.level()), "validAt");
    }
    LocalDate day = Optional.ofNullable(filter.validAt()).orElseGet(this::today);
    return Page.of(
        areas.page(filter, page), page, it -> AreaView.of(it, day), AreaRepository::cursor);
  }

  AreaView area(UUID id) {
    return AreaView.of(
        areas.findByIdOptional(id).orElseThrow(AreaProblem.AREA_NOT_FOUND::problem), today());
  }

  /**
   * A page of successions.
   *
   * @throws Problem 422 for a code without a day, when successions of different areas with it exist
   */
  Page<SuccessionView> successions(SuccessionFilter filter, PageRequest page) {
    if (filter.effectiveOn() == null) {
      requireOne(filter.from(), SuccessionRepository.Side.FROM);
      requireOne(filter.to(), SuccessionRepository.Side.TO);
    }
    return Page.of(
        successions.page(filter, page), page, SuccessionView::of, SuccessionRepository::cursor);
  }

  private void requireOne(@Nullable String codeOrId, SuccessionRepository.Side side) {
    if (codeOrId != null && AreaLevel.ofCode(codeOrId).isPresent()) {
      AreaCandidates.requireOne(codeOrId, successions.areas(codeOrId, side), "effectiveOn");
    }
  }

  /**
   * Finds the province that a command means, whether it is in force on the day or not.
   *
   * @param id wins over the code
   * @param code of an area, the one that is meant on the day
   * @throws Problem 422 when there is no such area, or it is no province (V36, V37)
   */
  public UUID requireProvince(@Nullable UUID id, @Nullable String code, LocalDate day) {
    String pointer = id != null ? "/areaId" : "/areaCode";
    String named = Optional.ofNullable(code).orElse("");
    if (id == null && AreaLevel.ofCode(named).isEmpty()) {
      throw refused(pointer, AreaProblem.AREA_FORMAT, AreaProblem.AREA_FORMAT.title());
    }
    Optional<Area> area = id != null ? areas.findByIdOptional(id) : areas.meant(named, day);
    Area found =
        area.orElseThrow(
            () -> refused(pointer, AreaProblem.AREA_UNKNOWN, AreaProblem.AREA_UNKNOWN.title()));
    if (found.level != AreaLevel.PROVINCE) {
      throw refused(pointer, AreaProblem.AREA_LEVEL, AreaProblem.AREA_LEVEL.title());
    }
    if (!areas.keep(found.id)) {
      throw refused(pointer, AreaProblem.AREA_UNKNOWN, AreaProblem.AREA_UNKNOWN.title());
    }
    return found.id;
  }

  /**
   * Why an area can't have something for some days: it is not in force on the first, or ends before
   * the last, and its code may be another one's by then (V36).
   *
   * @param lastDay null for good
   */
  public Optional<OutOfForce> outOfForce(UUID id, LocalDate day, @Nullable LocalDate lastDay) {
    Area area = areas.findById(id);
    LocalDate end = area.validTo;
    LocalDate without =
        !area.isValidAt(day)
            ? day
            : end != null && (lastDay == null || lastDay.isAfter(end)) ? end.plusDays(1) : null;
    return Optional.ofNullable(without)
        .map(it -> new OutOfForce(it, AreaTexts.outOfForce(area, it, successions.successors(id))));
  }

  private static Problem refused(String pointer, AreaProblem rule, LocalizedText message) {
    return Problem.ofViolations(List.of(Violation.error(pointer, rule, message)));
  }

  /** Codes of areas by id, in one read. */
  public Map<UUID, String> codes(Set<UUID> ids) {
    Map<UUID, String> codes = new HashMap<>();
    if (!ids.isEmpty()) {
      areas.<Area>list("id in ?1", ids).forEach(it -> codes.put(it.id, it.code));
    }
    return codes;
  }

  /** Takes in areas and what followed them, and tells the other services. */
  @Transactional(TxType.MANDATORY)
  public void add(List<AreaState> states, List<AreaSuccessionState> followed) {
    List<Violation> wrong = SuccessionWeights.violations(followed);
    if (!wrong.isEmpty()) {
      throw Problem.ofViolations(wrong);
    }
    Instant now = clock.instant();
    List<Area> added = states.stream().map(it -> Area.of(it, now)).toList();
    areas.persist(added);
    successions.persist(followed.stream().map(AreaSuccession::of));
    areas.flush();
    outbox.addAll(
        added.stream()
            .map(
                it -> new Event<>(EventType.AREA_CHANGED, it.id.toString(), it.version, it.state()))
            .toList());
    outbox.addAll(
        followed.stream()
            .map(it -> new Event<>(EventType.AREA_SUCCEEDED, it.fromId() + "/" + it.toId(), 1, it))
            .toList());
  }

  /** Fills a version of the scheme {@code area} with the provinces in force on its first day. */
  @Transactional(TxType.MANDATORY)
  public void fillVersion(ClassificationRef version, LocalDate day, UUID actor) {
    List<Area> provinces = areas.validAt(AreaLevel.PROVINCE, day);
    try (DraftItems draft = classifications.replaceItems(version, actor)) {
      provinces.forEach(it -> draft.add(item(it, day)));
    }
    classifications.filled(version, provinces.size(), 0, null, actor);
  }

  private static ClassificationItem item(Area area, LocalDate day) {
    AreaName name = area.nameAt(day);
    return new ClassificationItem(
        area.code, 1, null, name.nameVi(), name.nameEn(), true, null, null, null, Set.of());
  }

  private LocalDate today() {
    return VietnamTime.today(clock);
  }
}
