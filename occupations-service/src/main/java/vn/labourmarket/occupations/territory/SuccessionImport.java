package vn.labourmarket.occupations.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.labourmarket.occupations.imports.Findings;
import vn.labourmarket.occupations.imports.ImportKind;
import vn.labourmarket.occupations.imports.ImportTarget;
import vn.labourmarket.tables.Table;

/** Stores which areas followed which. */
@ApplicationScoped
class SuccessionImport implements ImportKind {
  private final TerritoryService service;

  SuccessionImport(TerritoryService service) {
    this.service = service;
  }

  @Override
  public ImportTarget.Kind kind() {
    return ImportTarget.Kind.AREA_SUCCESSIONS;
  }

  @Override
  public String action() {
    return "import area successions";
  }

  @Override
  public boolean needsFourEyes() {
    return true;
  }

  @Override
  public void requireReady(String target, List<String> header) {
    SuccessionReader.header(header);
  }

  @Override
  public boolean stillHolds(String target, UUID job) {
    return service.isLast(kind(), job);
  }

  @Override
  public Reading read(Task task, Table table) {
    Findings findings = new Findings(task.limits().maxFindings());
    SuccessionReader reader = new SuccessionReader(table.header(), findings);
    List<SuccessionCells> wanted = new ArrayList<>();
    int rows = Cells.each(task, table, findings, reader::read, wanted::add);
    // A long file keeps others waiting only once it is read.
    service.judge(task, state -> judge(wanted, state, task, findings));
    return new Reading(rows, findings);
  }

  private void judge(
      List<SuccessionCells> wanted, TerritoryService.State state, Task task, Findings findings) {
    SuccessionBases bases = new SuccessionBases();
    DerivedSuccessions follow = new DerivedSuccessions(state.following(), findings);
    SuccessionRules rules = new SuccessionRules(state.successions(), follow, findings);
    SuccessionEnds ends = new SuccessionEnds(state.territory(), bases, findings);
    wanted.forEach(it -> ends.find(it, rules));
    List<Succession> changed = rules.changed(state.territory());
    follow.derived().forEach(bases::follow);
    rules.warnOfTheLost(state.territory());
    if (!task.dryRun() && !findings.anyError()) {
      service.storeSuccessions(changed, state.successions(), bases, task);
      service.storeFollowing(follow.following());
    }
  }
}
