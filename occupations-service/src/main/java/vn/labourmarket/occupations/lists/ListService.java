package vn.labourmarket.occupations.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.imports.ImportConfig;
import vn.labourmarket.occupations.imports.ImportKind;
import vn.labourmarket.tables.Table;

/** Lists that come with the project. */
@ApplicationScoped
public class ListService {
  private final ListImport lists;
  private final ImportConfig limits;

  ListService(ListImport lists, ImportConfig limits) {
    this.lists = lists;
    this.limits = limits;
  }

  /** Fills a draft under the rules that a sent file has to follow. */
  @Transactional(TxType.MANDATORY)
  public void load(ClassificationRef into, Table table, UUID actor) {
    ImportKind.Reading reading = lists.fill(into, table, limits, rows -> {}, null, actor);
    if (reading.findings().anyError()) {
      throw new IllegalStateException(into + ": " + reading.findings().errors());
    }
  }
}
