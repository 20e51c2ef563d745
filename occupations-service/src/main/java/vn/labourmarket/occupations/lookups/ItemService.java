package vn.labourmarket.occupations.lookups;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationProblem;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.items.ClassificationItem;
import vn.labourmarket.occupations.items.ItemFilter;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

/** Reading the items of a version. */
@ApplicationScoped
class ItemService {
  private final ClassificationService classifications;
  private final ItemStore items;

  ItemService(ClassificationService classifications, ItemStore items) {
    this.classifications = classifications;
    this.items = items;
  }

  /** Which version the caller means. */
  record Place(
      String scheme,
      String version,
      @Nullable LocalDate validAt,
      @Nullable Integer revision,
      Caller caller) {}

  Page<ItemView> list(Place place, ItemFilter filter, PageRequest page) {
    Edition edition = edition(place);
    return Page.of(
        items.page(edition.id(), filter, page),
        page,
        it -> ItemView.of(edition, it),
        it -> Cursor.of(it.code()));
  }

  ItemView item(Place place, String code) {
    Edition edition = edition(place);
    return items
        .find(edition.id(), code)
        .map(it -> ItemView.of(edition, it))
        .orElseThrow(ClassificationProblem.ITEM_NOT_FOUND::problem);
  }

  Page<ItemView> ancestors(Place place, String code) {
    Edition edition = edition(place);
    List<ClassificationItem> found = items.ancestors(edition.id(), code);
    if (found.isEmpty()) {
      requireKnown(edition, code);
    }
    return new Page<>(found.stream().map(it -> ItemView.of(edition, it)).toList(), null);
  }

  Page<ItemView> children(Place place, String code, PageRequest page) {
    Page<ItemView> found = list(place, new ItemFilter(null, code, null), page);
    if (found.items().isEmpty()) {
      requireKnown(edition(place), code);
    }
    return found;
  }

  Page<ItemView> siblings(Place place, String code, PageRequest page) {
    Edition edition = edition(place);
    List<ClassificationItem> found = items.siblings(edition.id(), code, page);
    if (found.isEmpty()) {
      requireKnown(edition, code);
    }
    return Page.of(found, page, it -> ItemView.of(edition, it), it -> Cursor.of(it.code()));
  }

  Page<ItemView> gaps(Place place, PageRequest page) {
    Edition edition = edition(place);
    return Page.of(
        items.withGaps(edition.id(), page),
        page,
        it -> ItemView.of(edition, it),
        it -> Cursor.of(it.code()));
  }

  private void requireKnown(Edition edition, String code) {
    if (items.find(edition.id(), code).isEmpty()) {
      throw ClassificationProblem.ITEM_NOT_FOUND.problem();
    }
  }

  private Edition edition(Place place) {
    return classifications.edition(
        place.scheme(), place.version(), place.validAt(), place.revision(), place.caller());
  }
}
