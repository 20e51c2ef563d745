package vn.labourmarket.occupations.crosswalks;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.crosswalks.Mapping.Part;
import vn.labourmarket.occupations.imports.CellChecks;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;
import vn.labourmarket.occupations.imports.Header;
import vn.labourmarket.occupations.imports.ImportKind;
import vn.labourmarket.occupations.imports.ImportProblem;
import vn.labourmarket.occupations.imports.ImportTarget;
import vn.labourmarket.tables.Table;
import vn.labourmarket.tables.TableRow;

/** Stores the pairs of a file as the next revision of a crosswalk. */
@ApplicationScoped
class CrosswalkImport implements ImportKind {
  private static final List<String> REQUIRED = List.of("from_code", "to_code");
  private static final List<String> OPTIONAL = List.of("weight", "relation");
  private static final int PROGRESS_STEP = 1_000;

  private final CrosswalkService crosswalks;
  private final CrosswalkEnds ends;

  CrosswalkImport(CrosswalkService crosswalks, CrosswalkEnds ends) {
    this.crosswalks = crosswalks;
    this.ends = ends;
  }

  @Override
  public ImportTarget.Kind kind() {
    return ImportTarget.Kind.CROSSWALK;
  }

  @Override
  public String action() {
    return "import crosswalk";
  }

  @Override
  public void requireReady(String target, List<String> header) {
    ends.published(from(target), to(target));
    Header.of(header, REQUIRED, OPTIONAL);
  }

  @Override
  public boolean stillHolds(String target, UUID job) {
    return crosswalks.isFrom(from(target), to(target), job);
  }

  @Override
  public Reading read(Task task, Table table) {
    CrosswalkEnds.Ends read = ends.published(from(task.target()), to(task.target()));
    MappingRules rules = ends.rules(read);
    Findings findings = new Findings(task.limits().maxFindings());
    int rows = collect(task, table, rules, findings);
    List<Mapping> mappings = rules.mappings();
    rules
        .faults()
        .forEach(
            it ->
                findings.error(
                    Finding.of(
                        it.entry().row(),
                        it.part().column,
                        it.rule(),
                        it.message().vi(),
                        it.message().en())));
    if (!task.dryRun() && !findings.anyError()) {
      crosswalks.store(
          read,
          mappings,
          new CrosswalkService.Author(task.actor(), task.job(), null, task.ifMatch()));
    }
    return new Reading(rows, findings);
  }

  private static int collect(Task task, Table table, MappingRules rules, Findings findings) {
    Header header = Header.of(table.header(), REQUIRED, OPTIONAL);
    CellChecks cells = new CellChecks(table.header(), findings);
    int rows = 0;
    for (Iterator<TableRow> left = table.rows(); left.hasNext(); ) {
      TableRow row = left.next();
      if (rows == task.limits().maxRows()) {
        findings.error(Finding.of(row.number(), "", ImportProblem.TOO_MANY_ROWS));
        return rows;
      }
      rows++;
      cells.check(row);
      add(row, header, rules, findings);
      if (rows % PROGRESS_STEP == 0) {
        task.progress().accept(rows);
      }
    }
    if (rows == 0) {
      findings.error(Finding.of(0, "", ImportProblem.NO_ROWS));
    }
    return rows;
  }

  private static void add(TableRow row, Header header, MappingRules rules, Findings findings) {
    String from = header.cell(row, "from_code");
    String to = header.cell(row, "to_code");
    if (from.isEmpty() || to.isEmpty()) {
      String column = from.isEmpty() ? "from_code" : "to_code";
      findings.error(Finding.of(row.number(), column, ImportProblem.CODE_REQUIRED));
      return;
    }
    String relation = header.cell(row, "relation").toUpperCase(Locale.ROOT);
    if (!relation.isEmpty() && Relation.named(relation).isEmpty()) {
      findings.error(
          Finding.of(row.number(), Part.RELATION.column, CrosswalkProblem.CROSSWALK_RELATION));
    }
    rules.add(
        new Mapping.Entry(
            row.number(),
            "",
            from,
            to,
            weight(row, header, findings),
            Relation.named(relation).orElse(null)));
  }

  private static @Nullable BigDecimal weight(TableRow row, Header header, Findings findings) {
    String cell = header.cell(row, "weight");
    if (cell.isEmpty()) {
      return null;
    }
    if (cell.matches("\\d{1,9}(\\.\\d{1,18})?([eE]-?\\d)?")) {
      return new BigDecimal(cell);
    }
    findings.error(
        Finding.of(row.number(), Part.WEIGHT.column, CrosswalkProblem.CROSSWALK_WEIGHT_RANGE));
    return null;
  }

  private static ClassificationRef from(String target) {
    return ClassificationRef.parse("from", target.substring(0, target.indexOf('>')));
  }

  private static ClassificationRef to(String target) {
    return ClassificationRef.parse("to", target.substring(target.indexOf('>') + 1));
  }
}
