package vn.labourmarket.occupations.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.occupations.areas.AreaProblem;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;
import vn.labourmarket.occupations.imports.ImportKind;
import vn.labourmarket.occupations.imports.ImportTarget;
import vn.labourmarket.tables.Table;

/** Adds units, ends them, renames them and corrects them as a file says. */
@ApplicationScoped
class AreaImport implements ImportKind {
  private final TerritoryService service;
  private final ProvinceListService lists;

  AreaImport(TerritoryService service, ProvinceListService lists) {
    this.service = service;
    this.lists = lists;
  }

  @Override
  public ImportTarget.Kind kind() {
    return ImportTarget.Kind.AREAS;
  }

  @Override
  public String action() {
    return "import areas";
  }

  @Override
  public boolean needsFourEyes() {
    return true;
  }

  @Override
  public void requireReady(String target, List<String> header) {
    UnitReader.header(header);
  }

  @Override
  public boolean stillHolds(String target, UUID job) {
    return service.isLast(kind(), job);
  }

  @Override
  public Reading read(Task task, Table table) {
    Findings findings = new Findings(task.limits().maxFindings());
    UnitReader reader = new UnitReader(table.header(), findings);
    List<UnitRow> wanted = new ArrayList<>();
    int rows = Cells.each(task, table, findings, reader::read, wanted::add);
    // A long file keeps others waiting only once it is read.
    service.judge(task, state -> judge(wanted, state, task, findings));
    return new Reading(rows, findings);
  }

  private void judge(
      List<UnitRow> wanted, TerritoryService.State state, Task task, Findings findings) {
    UnitChanges changes =
        new UnitChanges(
            state.territory(),
            wanted.stream().anyMatch(UnitRow::removed) ? service.removed() : List.of(),
            findings);
    wanted.forEach(changes::apply);
    List<Succession> followed =
        state.successions().stream().filter(it -> it.state().weight().signum() > 0).toList();
    new UnitRules(state.territory(), state.structure(), followed, findings)
        .check(changes.touched());
    service.listed().check(changes.touched(), findings);
    int ending = service.targetsEnding(changed(changes.touched()), task);
    Removals removals = new Removals(changes.touched(), findings);
    removals.check(
        state.territory(), changes.touched(), followed, service.withTargets(removals.ids(), task));
    if (ending > 0) {
      findings.warning(
          Finding.of(
              0,
              "valid_to",
              AreaProblem.AREA_TARGETS_END,
              "%d mục tiêu kết thúc cùng đơn vị của chúng.".formatted(ending),
              "%d targets end with their areas.".formatted(ending)));
    }
    warnOfEnds(changes.touched(), followed, findings);
    if (!findings.anyError()) {
      store(task, state, changes.touched(), findings);
    }
  }

  private void store(
      Task task, TerritoryService.State state, Set<Unit> touched, Findings findings) {
    List<ProvinceList.Due> due = lists.due(state.territory().all());
    lists.tell(due, touched, findings);
    if (!task.dryRun()) {
      service.storeUnits(changed(touched), task);
      lists.publish(due, task.actor());
    }
  }

  private static List<Unit> changed(Set<Unit> touched) {
    return touched.stream().filter(Unit::changed).toList();
  }

  /** One line for all: the file with their successions comes after this one. */
  private static void warnOfEnds(Set<Unit> touched, List<Succession> followed, Findings findings) {
    Set<UUID> succeeded = new HashSet<>();
    followed.forEach(it -> succeeded.add(it.fromId()));
    List<Unit> left =
        touched.stream()
            .filter(it -> it.validTo != null && !it.isRemoved() && !succeeded.contains(it.id))
            .toList();
    if (!left.isEmpty()) {
      LocalDate last = Objects.requireNonNull(left.get(0).validTo);
      findings.warning(
          Finding.of(
              0,
              "valid_to",
              AreaProblem.AREA_WITHOUT_SUCCESSOR,
              "%d đơn vị kết thúc mà chưa có đơn vị kế thừa, ví dụ %s (%s); nhập kế thừa qua POST /area-successions/imports."
                  .formatted(left.size(), left.get(0).shown(), Days.shown(last)),
              "%d areas end without a successor yet, for example %s (%s); import successions with POST /area-successions/imports."
                  .formatted(left.size(), left.get(0).shown(), last)));
    }
  }
}
