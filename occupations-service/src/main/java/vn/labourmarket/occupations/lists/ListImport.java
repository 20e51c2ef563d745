package vn.labourmarket.occupations.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.imports.ImportConfig;
import vn.labourmarket.occupations.imports.ImportKind;
import vn.labourmarket.occupations.imports.ImportProblem;
import vn.labourmarket.occupations.imports.ImportTarget;
import vn.labourmarket.occupations.items.DraftItems;
import vn.labourmarket.tables.Table;

/** Fills a draft from a complete list. */
@ApplicationScoped
class ListImport implements ImportKind {
  private final ClassificationService classifications;

  ListImport(ClassificationService classifications) {
    this.classifications = classifications;
  }

  @Override
  public ImportTarget.Kind kind() {
    return ImportTarget.Kind.LIST;
  }

  @Override
  public String action() {
    return "import list";
  }

  @Override
  public void requireReady(String target, List<String> header) {
    ClassificationRef into = ref(target);
    if (into.scheme().equals("area")) {
      throw ImportProblem.AREAS_NOT_IMPORTABLE.problem();
    }
    classifications.requireFillable(into);
    Columns.of(header);
  }

  /** Nothing but another list ever replaces the items of a draft. */
  @Override
  public boolean stillHolds(String target, UUID job) {
    return classifications.stands(ref(target), job);
  }

  @Override
  public Reading read(Task task, Table table) {
    ClassificationRef into = ref(task.target());
    if (!task.dryRun()) {
      classifications.requireSeen(into, task.actor(), task.ifMatch());
      return fill(into, table, task.limits(), task.progress(), task.actor(), task.actor());
    }
    classifications.requireFillable(into);
    ListReading reading =
        ListReading.of(table, into.scheme(), task.limits(), item -> {}, task.progress());
    return new Reading(reading.rowsRead(), reading.findings());
  }

  /**
   * Fills a draft in the caller's transaction.
   *
   * @param importer whom the four-eyes rule keeps from publishing; null for lists that come with
   *     the project
   */
  Reading fill(
      ClassificationRef into,
      Table table,
      ImportConfig limits,
      IntConsumer progress,
      @Nullable UUID importer,
      UUID actor) {
    ListReading reading;
    try (DraftItems draft = classifications.replaceItems(into, actor)) {
      reading = ListReading.of(table, into.scheme(), limits, draft::add, progress);
      if (!reading.findings().anyError()) {
        draft.setParents(reading.derivedParents());
        draft.markOrphans(reading.orphans());
      }
    }
    if (!reading.findings().anyError()) {
      classifications.filled(into, reading.rowsRead(), reading.gapCount(), importer, actor);
    }
    return new Reading(reading.rowsRead(), reading.findings());
  }

  private static ClassificationRef ref(String target) {
    int slash = target.indexOf('/');
    return ClassificationRef.of(target.substring(0, slash), target.substring(slash + 1));
  }
}
