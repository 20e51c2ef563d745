package vn.labourmarket.occupations.priorities;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.drafts.Author;
import vn.labourmarket.occupations.imports.CellChecks;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;
import vn.labourmarket.occupations.imports.Header;
import vn.labourmarket.occupations.imports.ImportKind;
import vn.labourmarket.occupations.imports.ImportProblem;
import vn.labourmarket.occupations.imports.ImportTarget;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.tables.Table;
import vn.labourmarket.tables.TableRow;

/** Makes of a file's codes the draft of a list that has been described. */
@ApplicationScoped
class PriorityImport implements ImportKind {
  private static final String CODE = "code";

  /** Columns that people keep beside the codes; the classification knows the titles. */
  private static final List<String> OPTIONAL = List.of("title_vi", "title_en");

  private final PriorityService lists;
  private final PriorityRules rules;

  PriorityImport(PriorityService lists, PriorityRules rules) {
    this.lists = lists;
    this.rules = rules;
  }

  @Override
  public ImportTarget.Kind kind() {
    return ImportTarget.Kind.PRIORITY_LIST;
  }

  @Override
  public String action() {
    return "import priority list";
  }

  @Override
  public void requireAllowed(String target, Caller sender) {
    PriorityService.requireOwner(described(target), sender);
  }

  @Override
  public void requireReady(String target, List<String> header) {
    described(target);
    Header.of(header, List.of(CODE), OPTIONAL);
  }

  private SetPriorityList described(String target) {
    return lists
        .described(UUID.fromString(target))
        .orElseThrow(
            () ->
                PriorityProblem.PRIORITY_LIST_NOT_FOUND.because(
                    "Trước hết hãy mô tả danh sách bằng PUT /priority-lists, chưa cần mã nào (codes:"
                        + " []); rồi nhập tệp vào danh sách với id ở câu trả lời.",
                    "Describe the list first with PUT /priority-lists, which needs no codes yet"
                        + " (codes: []); then import into the id of the answer."));
  }

  @Override
  public void requireSeen(String target, Caller sender, @Nullable String ifMatch) {
    lists.requireSeen(UUID.fromString(target), ifMatch);
  }

  @Override
  public boolean stillHolds(String target, UUID job) {
    return lists.isFrom(UUID.fromString(target), job);
  }

  @Override
  public Reading read(Task task, Table table) {
    SetPriorityList newest =
        lists
            .held(UUID.fromString(task.target()))
            .orElseThrow(PriorityProblem.PRIORITY_LIST_NOT_FOUND::problem);
    Findings findings = new Findings(task.limits().maxFindings());
    Header header = Header.of(table.header(), List.of(CODE), OPTIONAL);
    CellChecks cells = new CellChecks(table.header(), findings);
    ClassificationRef ref = new ClassificationRef(newest.scheme(), newest.version());
    Set<String> known = rules.codes(ref);
    Set<String> seen = new HashSet<>();
    List<String> codes = new ArrayList<>();
    int rows = 0;
    for (Iterator<TableRow> left = table.rows(); left.hasNext(); ) {
      TableRow row = left.next();
      if (rows == SetPriorityList.MOST_CODES) {
        findings.error(Finding.of(row.number(), "", ImportProblem.TOO_MANY_ROWS));
        return new Reading(rows, findings);
      }
      rows++;
      cells.check(row);
      String code = header.cell(row, CODE);
      if (code.isEmpty()) {
        findings.error(Finding.of(row.number(), CODE, ImportProblem.CODE_REQUIRED));
      } else if (!known.contains(code)) {
        findings.error(unknown(row, code, ref));
      } else if (!seen.add(code)) {
        findings.error(Finding.of(row.number(), CODE, PriorityProblem.PRIORITY_CODE_REPEATED));
      }
      codes.add(code);
    }
    if (rows == 0) {
      findings.error(Finding.of(0, "", ImportProblem.NO_ROWS));
    }
    if (!task.dryRun() && !findings.anyError()) {
      lists.setCodes(newest, codes, new Author(task.actor(), task.job()), task.ifMatch());
    }
    return new Reading(rows, findings);
  }

  private static Finding unknown(TableRow row, String code, ClassificationRef ref) {
    return Finding.of(
        row.number(),
        CODE,
        PriorityProblem.PRIORITY_CODE_UNKNOWN,
        "Mã «%s» không có trong danh mục %s.".formatted(code, ref.labelVi()),
        "Code “%s” is not in %s.".formatted(code, ref.label()));
  }
}
