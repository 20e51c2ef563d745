package vn.labourmarket.occupations.crosswalks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.areas.AreaLineage;
import vn.labourmarket.occupations.areas.AreaLineage.Place;
import vn.labourmarket.occupations.classifications.ClassificationProblem;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.crosswalks.AreaWays.Way;
import vn.labourmarket.occupations.crosswalks.MappingsView.MappingView;
import vn.labourmarket.occupations.crosswalks.MappingsView.PathView;
import vn.labourmarket.occupations.crosswalks.MappingsView.StepView;
import vn.labourmarket.occupations.crosswalks.MappingsView.TargetView;
import vn.labourmarket.occupations.crosswalks.MappingsView.UnmappedView;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;

/**
 * What codes of areas become from one day to another, told by the successions of areas and by no
 * list of pairs. A version of the scheme {@code area} is the territory of a day, of any day.
 */
@ApplicationScoped
class AreaCrosswalk {
  static final String SCHEME = "area";

  /** Successions have no revisions of their own. */
  private static final int NO_REVISION = 0;

  private final AreaLineage lineage;

  AreaCrosswalk(AreaLineage lineage) {
    this.lineage = lineage;
  }

  static boolean answers(LookupService.Question question) {
    return question.from().scheme().equals(SCHEME) && question.to().scheme().equals(SCHEME);
  }

  MappingsView mappings(LookupService.Question question, PageRequest page) {
    List<ClassificationRef> stops = new ArrayList<>();
    stops.add(question.from());
    stops.addAll(question.via());
    stops.add(question.to());
    if (question.revision() != null || question.from().equals(question.to())) {
      throw CrosswalkProblem.CROSSWALK_NOT_FOUND.problem();
    }
    List<LocalDate> days = stops.stream().map(AreaCrosswalk::day).toList();
    String after = page.after().map(it -> it.text(0)).orElse("");
    List<Place> places =
        lineage.places(days.get(0), question.code(), after, null, page.fetchSize());
    if (question.code() != null && places.isEmpty()) {
      throw ClassificationProblem.ITEM_NOT_FOUND.problem();
    }
    Page<Place> shown = Page.of(places, page, it -> it, it -> Cursor.of(it.code()));
    AreaWays ways = AreaWays.of(lineage, shown.items(), days);
    Map<String, Way> found = new LinkedHashMap<>();
    shown.items().forEach(it -> found.put(it.code(), ways.from(it)));
    Map<String, String[]> names = names(found.values(), days.get(days.size() - 1));
    List<StepView> steps = new ArrayList<>();
    for (int i = 1; i < stops.size(); i++) {
      boolean backwards = days.get(i).isBefore(days.get(i - 1));
      steps.add(new StepView(stops.get(i - 1), stops.get(i), NO_REVISION, backwards));
    }
    List<MappingView> items = new ArrayList<>();
    found.forEach((code, way) -> items.add(mapping(code, way, names)));
    return new MappingsView(
        question.from(),
        question.to(),
        steps.size() == 1 && steps.get(0).inverted(),
        steps.size() > 1,
        steps,
        items,
        shown.nextCursor());
  }

  /** Of areas of one level, what each code becomes between two days. */
  Map<String, Way> all(LocalDate from, LocalDate to, AreaLevel level) {
    List<Place> places = lineage.places(from, null, "", level, Integer.MAX_VALUE);
    AreaWays ways = AreaWays.of(lineage, places, List.of(from, to));
    Map<String, Way> found = new LinkedHashMap<>();
    places.forEach(it -> found.put(it.code(), ways.from(it)));
    return found;
  }

  static LocalDate day(ClassificationRef version) {
    try {
      return LocalDate.parse(version.version());
    } catch (DateTimeException noDay) {
      throw PlatformProblem.INVALID_PARAMETER
          .because(
              "Phiên bản của area là một ngày, viết như area:2025-07-01.",
              "A version of area is a day, written like area:2025-07-01.")
          .with("parameter", version.toString());
    }
  }

  private Map<String, String[]> names(Collection<Way> ways, LocalDate day) {
    List<String> codes =
        ways.stream()
            .flatMap(it -> it.arrivals().stream())
            .map(it -> it.code())
            .distinct()
            .toList();
    Map<String, String[]> names = new HashMap<>();
    lineage.names(codes, day).forEach(it -> names.put(it[0], it));
    return names;
  }

  private static MappingView mapping(String code, Way way, Map<String, String[]> names) {
    return new MappingView(
        code,
        way.arrivals().stream()
            .map(
                it -> {
                  String[] name = names.getOrDefault(it.code(), new String[3]);
                  boolean far = it.trails().stream().anyMatch(trail -> trail.codes().size() > 2);
                  return new TargetView(
                      it.code(),
                      name[1],
                      name[2],
                      it.weight(),
                      it.relation(),
                      it.trailCount(),
                      far
                          ? it.trails().stream()
                              .map(trail -> new PathView(trail.codes(), trail.weight()))
                              .toList()
                          : List.of());
                })
            .toList(),
        way.losses().stream()
            .map(
                it ->
                    new UnmappedView(
                        ClassificationRef.of(SCHEME, it.day().toString()), it.code(), it.weight()))
            .toList());
  }
}
