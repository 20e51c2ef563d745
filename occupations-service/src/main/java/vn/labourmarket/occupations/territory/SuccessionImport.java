package vn.labourmarket.occupations.territory;

import jakarta.enterprise.context.ApplicationScoped;
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
    TerritoryService.State state = service.state();
    Findings findings = new Findings(task.limits().maxFindings());
    SuccessionBases bases = new SuccessionBases();
    SuccessionReader reader =
        new SuccessionReader(table.header(), state.territory(), bases, findings);
    SuccessionRules rules = new SuccessionRules(state.successions(), findings);
    int rows = Cells.each(task, table, findings, it -> reader.read(it, rules));
    List<Succession> changed = rules.changed(state.territory());
    rules.warnOfTheLost(state.territory());
    if (!task.dryRun() && !findings.anyError()) {
      service.storeSuccessions(changed, state.successions(), bases, task);
    }
    return new Reading(rows, findings);
  }
}
