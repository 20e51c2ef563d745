package vn.labourmarket.occupations.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import vn.labourmarket.occupations.classifications.ClassificationProblem;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;
import vn.labourmarket.occupations.imports.ImportConfig;
import vn.labourmarket.occupations.imports.ImportProblem;
import vn.labourmarket.occupations.items.ClassificationItem;
import vn.labourmarket.occupations.items.Hierarchy;
import vn.labourmarket.occupations.lists.Columns.Field;
import vn.labourmarket.tables.Table;
import vn.labourmarket.tables.TableRow;

/** Reads a complete list in one pass, judges every row, then the tree that the rows make. */
final class ListReading {
  private static final int PROGRESS_STEP = 1_000;

  private final int maxRows;
  private final Findings findings;
  private final Columns columns;
  private final ItemRows rows;
  private final Hierarchy hierarchy = new Hierarchy();
  private final List<String> orphans = new ArrayList<>();
  private final Map<String, String> parents = new LinkedHashMap<>();
  private int rowsRead;
  private boolean digitsOnly = true;
  private final Set<String> incomplete = new HashSet<>();

  private ListReading(String scheme, Columns columns, int maxRows, int maxFindings) {
    this.maxRows = maxRows;
    this.columns = columns;
    this.findings = new Findings(maxFindings);
    this.rows = new ItemRows(scheme, columns, findings);
  }

  /**
   * Reads a table to its end.
   *
   * @param items gets the items as they come, until the first error
   * @param progress gets the number of rows read, now and then
   */
  static ListReading of(
      Table table,
      String scheme,
      ImportConfig limits,
      Consumer<ClassificationItem> items,
      IntConsumer progress) {
    ListReading reading =
        new ListReading(scheme, Columns.of(table.header()), limits.maxRows(), limits.maxFindings());
    for (String name : reading.columns.ignored()) {
      reading.findings.warning(Finding.of(1, name, ImportProblem.COLUMN_IGNORED));
    }
    Iterator<TableRow> left = table.rows();
    while (left.hasNext() && reading.take(left.next(), items)) {
      if (reading.rowsRead % PROGRESS_STEP == 0) {
        progress.accept(reading.rowsRead);
      }
    }
    reading.judgeTree();
    return reading;
  }

  private boolean take(TableRow row, Consumer<ClassificationItem> items) {
    if (rowsRead == maxRows) {
      findings.error(
          Finding.of(
              row.number(),
              "",
              ImportProblem.TOO_MANY_ROWS,
              "Tối đa %d dòng.".formatted(maxRows),
              "At most %d rows.".formatted(maxRows)));
      return false;
    }
    rowsRead++;
    String code = rows.code(row);
    if (code == null) {
      rows.item(row, "", 1, null);
      return true;
    }
    digitsOnly &= code.chars().allMatch(Character::isDigit);
    Integer level = rows.level(row, code);
    String parent = rows.parent(row);
    hierarchy.add(row.number(), code, level, parent).ifPresent(first -> repeated(row, code, first));
    ClassificationItem item = rows.item(row, code, level == null ? 1 : level, parent);
    if (!findings.anyError()) {
      if (!item.gaps().isEmpty()) {
        incomplete.add(code);
      }
      items.accept(item);
    }
    return true;
  }

  private void repeated(TableRow row, String code, int first) {
    findings.error(
        Finding.of(
            row.number(),
            columns.name(Field.CODE),
            ImportProblem.DUPLICATE_CODE,
            "Mã «%s» đã có ở dòng %d.".formatted(code, first),
            "Code “%s” stands in row %d already.".formatted(code, first)));
  }

  private void judgeTree() {
    boolean derived = !columns.has(Field.PARENT);
    if (derived) {
      parents.putAll(hierarchy.parentsByPrefix());
    }
    boolean digitByDigit = digitsOnly && parents.entrySet().stream().anyMatch(ListReading::isStep);
    for (Hierarchy.Break found : hierarchy.breaks()) {
      boolean hole =
          found.fault() == Hierarchy.Fault.PARENT_UNKNOWN
              || found.fault() == Hierarchy.Fault.PARENT_ABSENT;
      if (parents.containsKey(found.code())) {
        continue;
      }
      if (hole && (derived || rows.tolerant())) {
        orphans.add(found.code());
        if (derived) {
          rows.parentTold(found.code(), digitByDigit)
              .ifPresent(it -> parents.put(found.code(), it));
        }
        incomplete.add(found.code());
        findings.warning(
            Finding.of(found.row(), columns.name(Field.PARENT), ImportProblem.PARENT_MISSING));
      } else {
        findings.error(error(found));
      }
    }
  }

  private static boolean isStep(Map.Entry<String, String> parent) {
    return parent.getKey().length() == parent.getValue().length() + 1;
  }

  private Finding error(Hierarchy.Break found) {
    String parentColumn = columns.name(Field.PARENT);
    return switch (found.fault()) {
      case PARENT_UNKNOWN ->
          Finding.of(
              found.row(),
              parentColumn,
              ImportProblem.PARENT_UNKNOWN,
              "Mã cha «%s» không có trong tệp.".formatted(found.parent()),
              "Parent “%s” is not in the file.".formatted(found.parent()));
      case PARENT_ABSENT ->
          hierarchy(
              found,
              parentColumn,
              "Chỉ mục cấp 1 không có mã cha.",
              "Only items of level 1 have no parent.");
      case LEVEL_MISMATCH ->
          hierarchy(
              found,
              columns.name(Field.LEVEL),
              "Cấp phải bằng cấp của mã cha «%s» cộng 1.".formatted(found.parent()),
              "The level must be that of parent “%s” plus 1.".formatted(found.parent()));
      case CYCLE ->
          hierarchy(
              found, parentColumn, "Mục là tổ tiên của chính nó.", "The item is its own ancestor.");
    };
  }

  private static Finding hierarchy(Hierarchy.Break found, String column, String vi, String en) {
    return Finding.of(found.row(), column, ClassificationProblem.HIERARCHY_INVALID, vi, en);
  }

  Findings findings() {
    return findings;
  }

  int rowsRead() {
    return rowsRead;
  }

  /** Items of which the source lacks something. */
  int gapCount() {
    return incomplete.size();
  }

  List<String> orphans() {
    return orphans;
  }

  /** Parents that were told from the codes, missing ones as well: code → parent. */
  Map<String, String> derivedParents() {
    return parents;
  }
}
