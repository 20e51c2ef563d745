package vn.labourmarket.occupations.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.areas.AreaProblem;
import vn.labourmarket.occupations.areas.AreaService;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.DescribeClassification;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;
import vn.labourmarket.platform.time.VietnamTime;

/**
 * Has the scheme {@code area} follow the provinces: what changes on a day is a new version from
 * that day on, a corrected name a revision (ADR 021).
 */
@ApplicationScoped
class ProvinceListService {
  private static final String SCHEME = "area";
  private static final int LONGEST_BASIS = 500;
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final ProvinceListStore store;
  private final ClassificationService classifications;
  private final AreaService areas;
  private final Clock clock;

  ProvinceListService(
      ProvinceListStore store,
      ClassificationService classifications,
      AreaService areas,
      Clock clock) {
    this.store = store;
    this.classifications = classifications;
    this.areas = areas;
    this.clock = clock;
  }

  /** What is to be published once the provinces are stored as they are here. */
  List<ProvinceList.Due> due(Collection<Unit> units) {
    List<Unit> provinces = units.stream().filter(it -> it.level == AreaLevel.PROVINCE).toList();
    return ProvinceList.due(store.published(SCHEME), provinces, VietnamTime.today(clock));
  }

  /** Tells the sender of a file what it publishes, and what has to wait. */
  void tell(List<ProvinceList.Due> due, Collection<Unit> touched, Findings findings) {
    List<String> open = store.openCorrections(SCHEME);
    for (ProvinceList.Due it : due) {
      String list = SCHEME + "/" + it.version();
      findings.warning(
          open.contains(it.version())
              ? Finding.of(
                  0,
                  "",
                  AreaProblem.AREA_LIST_OPEN,
                  "Danh mục %s có bản đính chính đang mở.".formatted(list),
                  "A correction of %s is open.".formatted(list))
              : Finding.of(
                  0,
                  "",
                  AreaProblem.AREA_LIST_PUBLISHED,
                  "Danh mục %s được công bố.".formatted(list),
                  "%s is published.".formatted(list)));
    }
    List<ProvinceList> published = store.published(SCHEME);
    for (Unit unit : touched) {
      if (unit.level == AreaLevel.PROVINCE) {
        unit.newDays().stream()
            .filter(day -> published.stream().anyMatch(it -> it.isOver(day)))
            .forEach(day -> findings.warning(kept(unit, day)));
      }
    }
  }

  private static Finding kept(Unit unit, LocalDate day) {
    return Finding.of(
        unit.row,
        "",
        AreaProblem.AREA_LIST_KEPT,
        "Danh mục tỉnh có hiệu lực ngày %s đã được thay; %s không có phiên bản riêng cho ngày đó."
            .formatted(Days.shown(day), unit.shown()),
        "The list of provinces in force on %s was followed by another; it gets no version of its own for %s."
            .formatted(day, unit.shown()));
  }

  /**
   * Publishes what is due. Two people have seen the file that brings it, or its day has come.
   *
   * @return what was published; a list of which somebody has opened a correction waits for that
   */
  @Transactional(TxType.MANDATORY)
  List<ProvinceList.Due> publish(List<ProvinceList.Due> due, UUID actor) {
    if (due.isEmpty()) {
      return due;
    }
    classifications.takeTurn(SCHEME);
    List<String> open = store.openCorrections(SCHEME);
    List<ProvinceList.Due> free = due.stream().filter(it -> !open.contains(it.version())).toList();
    for (ProvinceList.Due it : free) {
      ClassificationRef ref = new ClassificationRef(SCHEME, it.version());
      if (it.correction()) {
        classifications.reopen(ref, "Tên tỉnh được sửa / a province's name was corrected", actor);
        areas.fillVersion(ref, it.day(), actor);
      } else {
        areas.fillVersion(ref, it.day(), actor);
        classifications.describe(ref, description(it), actor);
      }
      classifications.publish(ref, actor);
    }
    return free;
  }

  private static DescribeClassification description(ProvinceList.Due it) {
    String basis =
        it.basis().length() > LONGEST_BASIS
            ? it.basis().substring(0, LONGEST_BASIS - 1) + "…"
            : it.basis();
    return new DescribeClassification(
        "Danh mục tỉnh và thành phố từ " + Days.shown(it.day()),
        "Provinces and cities from " + ENGLISH.format(it.day()),
        basis.isEmpty() ? "—" : basis,
        it.day(),
        null);
  }
}
