package vn.labourmarket.occupations.starter;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.occupations.areas.AreaService;
import vn.labourmarket.occupations.calendar.Cadence;
import vn.labourmarket.occupations.calendar.CalendarService;
import vn.labourmarket.occupations.calendar.DueRule;
import vn.labourmarket.occupations.calendar.SetObligation;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.DescribeClassification;
import vn.labourmarket.occupations.crosswalks.CrosswalkService;
import vn.labourmarket.occupations.lists.ListService;
import vn.labourmarket.occupations.starter.StarterFile.Row;
import vn.labourmarket.occupations.targets.SetTarget;
import vn.labourmarket.occupations.targets.TargetService;
import vn.labourmarket.occupations.titles.TitleService;
import vn.labourmarket.tables.Table;

/** The lists in the order in which they build on each other, each under the name it is kept by. */
@ApplicationScoped
class StarterLists {
  /** Nobody: stands as the author of what came with the project. */
  private static final UUID PROJECT = new UUID(0, 0);

  private final ClassificationService classifications;
  private final ListService files;
  private final AreaService areas;
  private final TitleService titles;
  private final TargetService targets;
  private final CalendarService calendar;
  private final CrosswalkService crosswalks;

  StarterLists(
      ClassificationService classifications,
      ListService files,
      AreaService areas,
      TitleService titles,
      TargetService targets,
      CalendarService calendar,
      CrosswalkService crosswalks) {
    this.classifications = classifications;
    this.files = files;
    this.areas = areas;
    this.titles = titles;
    this.targets = targets;
    this.calendar = calendar;
    this.crosswalks = crosswalks;
  }

  Map<String, Runnable> byName() {
    Map<String, Runnable> lists = new LinkedHashMap<>();
    lists.put("areas", this::areas);
    for (Row version : StarterFile.rows("versions.csv")) {
      ClassificationRef ref =
          new ClassificationRef(version.text("scheme"), version.text("version"));
      lists.put("classification/" + ref, () -> classification(ref, version));
    }
    for (Row crosswalk : StarterFile.rows("crosswalks.csv")) {
      ClassificationRef from = ref(crosswalk, "from");
      ClassificationRef to = ref(crosswalk, "to");
      lists.put("crosswalk/" + from + ">" + to, () -> crosswalk(from, to, crosswalk.text("note")));
    }
    lists.put("titles/isco/2008", this::titles);
    lists.put("targets", this::targets);
    lists.put("reporting-calendar", this::calendar);
    return lists;
  }

  private void classification(ClassificationRef ref, Row version) {
    if (!classifications.isFree(
        ref, version.day("valid_from"), version.dayOrNull("valid_to"), PROJECT)) {
      Log.infof("starter list left out, somebody has made one: list=%s", ref);
      return;
    }
    if (ref.scheme().equals("area")) {
      areas.fillVersion(ref, version.day("valid_from"), PROJECT);
    } else {
      try (Table table = StarterFile.open(ref.scheme() + "-" + ref.version() + ".csv")) {
        files.load(ref, table, PROJECT);
      }
    }
    classifications.describe(
        ref,
        new DescribeClassification(
            version.text("name_vi"),
            version.text("name_en"),
            version.text("legal_basis"),
            version.day("valid_from"),
            version.dayOrNull("valid_to")),
        PROJECT);
    classifications.publish(ref, PROJECT);
  }

  private static ClassificationRef ref(Row row, String end) {
    return new ClassificationRef(row.text(end + "_scheme"), row.text(end + "_version"));
  }

  private void crosswalk(ClassificationRef from, ClassificationRef to, String note) {
    if (crosswalks.isKnown(from, to)) {
      Log.infof("starter crosswalk left out, somebody has made one: from=%s to=%s", from, to);
      return;
    }
    String file =
        "crosswalk-%s-%s-%s-%s.csv"
            .formatted(from.scheme(), from.version(), to.scheme(), to.version());
    crosswalks.load(
        from,
        to,
        StarterFile.rows(file).stream()
            .map(
                it ->
                    new CrosswalkService.Pair(
                        it.text("from_code"),
                        it.text("to_code"),
                        new BigDecimal(it.text("weight")),
                        it.text("relation")))
            .toList(),
        note,
        PROJECT);
  }

  private void titles() {
    titles.load(
        new ClassificationRef("isco", "2008"),
        StarterFile.rows("titles-isco-2008.csv").stream()
            .map(
                it ->
                    new TitleService.Entry(
                        it.text("title"), List.of(it.text("codes").split(" ")), it.text("kind")))
            .toList(),
        PROJECT);
  }

  private void areas() {
    Map<String, List<AreaState.DatedName>> names =
        StarterFile.rows("area-names.csv").stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.text("id"),
                    Collectors.mapping(StarterLists::name, Collectors.toList())));
    areas.add(
        StarterFile.rows("areas.csv").stream()
            .map(it -> area(it, names.getOrDefault(it.text("id"), List.of())))
            .toList(),
        StarterFile.rows("area-successions.csv").stream().map(StarterLists::succession).toList());
  }

  private static AreaState.DatedName name(Row row) {
    return new AreaState.DatedName(
        row.text("name_vi"),
        row.text("name_en"),
        row.text("kind"),
        row.day("valid_from"),
        row.dayOrNull("valid_to"),
        null);
  }

  private static AreaState area(Row row, List<AreaState.DatedName> names) {
    return new AreaState(
        UUID.fromString(row.text("id")),
        row.text("level"),
        row.text("code"),
        row.find("parent_id").map(UUID::fromString).orElse(null),
        row.day("valid_from"),
        row.dayOrNull("valid_to"),
        row.text("legal_basis"),
        null,
        names);
  }

  private static AreaSuccessionState succession(Row row) {
    return new AreaSuccessionState(
        UUID.fromString(row.text("from_id")),
        UUID.fromString(row.text("to_id")),
        row.text("kind"),
        new BigDecimal(row.text("weight")),
        row.day("effective_on"),
        row.text("legal_basis"));
  }

  private void targets() {
    for (Row row : StarterFile.rows("targets.csv")) {
      targets.load(
          new SetTarget(
              row.text("indicator"),
              row.find("area_id").map(UUID::fromString).orElse(null),
              null,
              new BigDecimal(row.text("value")),
              row.text("name_vi"),
              row.text("name_en"),
              row.day("valid_from"),
              row.dayOrNull("valid_to"),
              row.text("legal_basis")),
          PROJECT);
    }
  }

  private void calendar() {
    for (Row row : StarterFile.rows("reporting-calendar.csv")) {
      calendar.load(
          new SetObligation(
              row.text("code"),
              row.text("name_vi"),
              row.text("name_en"),
              row.text("reporter_role"),
              row.text("receiver_role"),
              Cadence.valueOf(row.text("cadence")),
              row.numberOrNull("period_index"),
              DueRule.Kind.valueOf(row.text("due_rule")),
              row.numberOrNull("due_month_offset"),
              row.numberOrNull("due_day"),
              Integer.parseInt(row.text("grace_days")),
              row.day("valid_from"),
              row.dayOrNull("valid_to"),
              row.text("legal_basis")),
          PROJECT);
    }
  }
}
