package vn.labourmarket.occupations.crosswalks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationProblem;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.Drafts;
import vn.labourmarket.occupations.crosswalks.ChainWalk.Outcome;
import vn.labourmarket.occupations.crosswalks.CrosswalkRepository.Revision;
import vn.labourmarket.occupations.crosswalks.CrosswalkRoutes.Link;
import vn.labourmarket.occupations.crosswalks.CrosswalkRoutes.Step;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Reading crosswalks: forwards, backwards, and through several. */
@ApplicationScoped
class LookupService {
  private final CrosswalkRepository crosswalks;
  private final CrosswalkReader reader;
  private final ItemStore items;
  private final AreaCrosswalk areas;

  LookupService(
      CrosswalkRepository crosswalks,
      CrosswalkReader reader,
      ItemStore items,
      AreaCrosswalk areas) {
    this.crosswalks = crosswalks;
    this.reader = reader;
    this.items = items;
    this.areas = areas;
  }

  /**
   * What a reader asks for.
   *
   * @param code a source code; null for all of them, page by page
   * @param via versions that the chain has to pass, in this order
   * @param revision of the one crosswalk between the versions; null for the newest of all
   */
  record Question(
      ClassificationRef from,
      ClassificationRef to,
      @Nullable String code,
      List<ClassificationRef> via,
      @Nullable Integer revision) {}

  static List<ClassificationRef> via(@Nullable String names) {
    if (names == null || names.isBlank()) {
      return List.of();
    }
    String[] stops = names.split(",");
    if (stops.length >= CrosswalkRoutes.LONGEST) {
      throw PlatformProblem.INVALID_PARAMETER
          .because("via có quá nhiều phiên bản.", "via names too many versions.")
          .with("parameter", "via");
    }
    return Arrays.stream(stops).map(it -> ClassificationRef.parse("via", it.strip())).toList();
  }

  List<CrosswalkView> newest(Caller caller) {
    return crosswalks.newest(Drafts.visibleTo(caller)).stream().map(Revision::view).toList();
  }

  Page<CrosswalkView> revisions(
      ClassificationRef from, ClassificationRef to, Caller caller, PageRequest page) {
    List<CrosswalkView> found = visible(from, to, caller).map(Revision::view).toList();
    if (found.isEmpty()) {
      throw CrosswalkProblem.CROSSWALK_NOT_FOUND.problem();
    }
    long before = page.after().map(it -> it.number(0)).orElse(Long.MAX_VALUE);
    return Page.of(
        found.stream().filter(it -> it.revision() < before).limit(page.fetchSize()).toList(),
        page,
        it -> it,
        it -> Cursor.of(it.revision()));
  }

  private Stream<Revision> visible(ClassificationRef from, ClassificationRef to, Caller caller) {
    boolean drafts = Drafts.visibleTo(caller);
    return crosswalks.named(from, to).stream().filter(it -> drafts || !it.isDraft());
  }

  MappingsView mappings(Question question, Caller caller, PageRequest page) {
    if (AreaCrosswalk.answers(question)) {
      return areas.mappings(question, page);
    }
    List<Step> steps =
        question.revision() == null
            ? chain(question, crosswalks.newest(false))
            : List.of(revision(question, question.revision(), caller));
    List<String> codes =
        question.code() == null
            ? reader.codes(
                steps.get(0), page.after().map(it -> it.text(0)).orElse(""), page.fetchSize())
            : List.of(question.code());
    ChainWalk walk = reader.walk(steps, codes);
    Page<String> shown = Page.of(codes, page, it -> it, Cursor::of);
    Map<String, Outcome> outcomes = new java.util.TreeMap<>();
    shown.items().forEach(it -> outcomes.put(it, walk.from(it)));
    if (question.code() != null) {
      requireKnown(question.code(), outcomes, steps.get(0).fromId());
    }
    return MappingsViews.of(steps, outcomes, titles(steps, outcomes), shown.nextCursor());
  }

  private static List<Step> chain(Question question, List<Revision> all) {
    List<Link> links = new ArrayList<>();
    all.forEach(it -> links.add(Link.of(it)));
    return new CrosswalkRoutes(links)
        .find(question.from(), question.via(), question.to())
        .orElseThrow(
            () ->
                CrosswalkProblem.CROSSWALK_NOT_FOUND.because(
                    "Không có bảng chuyển đổi hoặc chuỗi bảng nào từ %s đến %s."
                        .formatted(question.from().label(), question.to().label()),
                    "No crosswalk and no chain of crosswalks leads from %s to %s."
                        .formatted(question.from().label(), question.to().label())));
  }

  /** One revision of the crosswalk between the two versions themselves. */
  private Step revision(Question question, int wanted, Caller caller) {
    List<Revision> direct = visible(question.from(), question.to(), caller).toList();
    boolean inverted = direct.isEmpty();
    return (inverted ? visible(question.to(), question.from(), caller) : direct.stream())
        .filter(it -> it.view().revision() == wanted)
        .findFirst()
        .map(it -> new Step(Link.of(it), inverted))
        .orElseThrow(CrosswalkProblem.CROSSWALK_NOT_FOUND::problem);
  }

  private void requireKnown(String code, Map<String, Outcome> outcomes, UUID source) {
    boolean mapped =
        outcomes.values().stream()
            .allMatch(it -> it.losses().stream().noneMatch(loss -> loss.step() == 0));
    if (!mapped && items.find(source, code).isEmpty()) {
      throw ClassificationProblem.ITEM_NOT_FOUND.problem();
    }
  }

  private Map<String, String[]> titles(List<Step> steps, Map<String, Outcome> outcomes) {
    Set<String> targets = new HashSet<>();
    outcomes.values().forEach(it -> it.arrivals().forEach(arrival -> targets.add(arrival.code())));
    return reader.titles(steps.get(steps.size() - 1).toId(), targets);
  }
}
