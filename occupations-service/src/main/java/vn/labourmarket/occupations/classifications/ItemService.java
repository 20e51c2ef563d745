package vn.labourmarket.occupations.classifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

/** Reading the items of a version. */
@ApplicationScoped
class ItemService {
  private final ClassificationService classifications;
  private final ItemRepository items;
  private final DraftReaders drafts;

  ItemService(ClassificationService classifications, ItemRepository items, DraftReaders drafts) {
    this.classifications = classifications;
    this.items = items;
    this.drafts = drafts;
  }

  /** Which version the caller means. */
  record Place(String scheme, String version, @Nullable LocalDate validAt, Caller caller) {}

  Page<ItemView> list(Place place, ItemFilter filter, PageRequest page) {
    ClassificationVersion version = version(place);
    return Page.of(
        items.page(version.id, filter, page),
        page,
        it -> ItemView.of(version, it),
        it -> Cursor.of(it.code()));
  }

  ItemView item(Place place, String code) {
    ClassificationVersion version = version(place);
    return items
        .find(version.id, code)
        .map(it -> ItemView.of(version, it))
        .orElseThrow(ClassificationProblem.ITEM_NOT_FOUND::problem);
  }

  Page<ItemView> ancestors(Place place, String code) {
    ClassificationVersion version = version(place);
    List<ClassificationItem> found = items.ancestors(version.id, code);
    if (found.isEmpty()) {
      requireKnown(version, code);
    }
    return new Page<>(found.stream().map(it -> ItemView.of(version, it)).toList(), null);
  }

  Page<ItemView> children(Place place, String code, PageRequest page) {
    Page<ItemView> found = list(place, new ItemFilter(null, code, null), page);
    if (found.items().isEmpty()) {
      requireKnown(version(place), code);
    }
    return found;
  }

  private void requireKnown(ClassificationVersion version, String code) {
    if (items.find(version.id, code).isEmpty()) {
      throw ClassificationProblem.ITEM_NOT_FOUND.problem();
    }
  }

  private ClassificationVersion version(Place place) {
    return classifications.resolve(
        place.scheme(), place.version(), place.validAt(), drafts.includes(place.caller()));
  }
}
