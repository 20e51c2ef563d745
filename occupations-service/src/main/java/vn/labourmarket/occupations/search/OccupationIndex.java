package vn.labourmarket.occupations.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.items.ClassificationItem;
import vn.labourmarket.titles.search.CodeFilter;
import vn.labourmarket.titles.search.Suggestion;
import vn.labourmarket.titles.search.TitleIndex;

/**
 * All occupations of one version and their titles. Never changes.
 *
 * @param revision of the titles it was made from
 */
record OccupationIndex(
    Edition edition,
    long revision,
    Map<String, ClassificationItem> occupations,
    TitleIndex titles) {

  /** Whether the index holds a version's titles as they are under a revision. */
  boolean isOf(UUID version, long current) {
    return edition.id().equals(version) && revision == current;
  }

  ClassificationRef ref() {
    return edition.ref();
  }

  List<FoundOccupation> search(
      String text, @Nullable Integer level, @Nullable String under, int limit) {
    return titles.search(text, filter(level, under), limit).stream()
        .map(it -> FoundOccupation.of(it, Objects.requireNonNull(occupations.get(it.code()))))
        .toList();
  }

  List<Suggestion> suggest(String typed, int limit) {
    return titles.suggest(typed, limit);
  }

  private CodeFilter filter(@Nullable Integer level, @Nullable String under) {
    if (level == null && under == null) {
      return CodeFilter.any();
    }
    return code ->
        (level == null || Objects.requireNonNull(occupations.get(code)).level() == level)
            && (under == null || isUnder(code, under));
  }

  private boolean isUnder(String code, String ancestor) {
    ClassificationItem item = occupations.get(code);
    while (item != null) {
      if (item.code().equals(ancestor)) {
        return true;
      }
      String parent = item.parentCode();
      item = parent == null ? null : occupations.get(parent);
    }
    return false;
  }
}
