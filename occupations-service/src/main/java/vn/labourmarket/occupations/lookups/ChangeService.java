package vn.labourmarket.occupations.lookups;

import jakarta.enterprise.context.ApplicationScoped;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.items.ItemComparison;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

/** What changed from one version of a scheme to another. */
@ApplicationScoped
class ChangeService {
  private final ClassificationService classifications;
  private final ItemComparison comparison;

  ChangeService(ClassificationService classifications, ItemComparison comparison) {
    this.classifications = classifications;
    this.comparison = comparison;
  }

  Page<ChangeView> changes(String scheme, String from, String to, Caller reader, PageRequest page) {
    return Page.of(
        comparison.page(
            classifications.edition(scheme, from, null, reader).id(),
            classifications.edition(scheme, to, null, reader).id(),
            page),
        page,
        ChangeView::of,
        it -> Cursor.of(it.code()));
  }
}
