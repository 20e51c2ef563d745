package vn.labourmarket.occupations.lookups;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.items.ItemChange;

/** What happened to a code between two versions. */
@Schema(name = "ItemChange")
record ChangeView(
    String code,
    Set<Kind> kinds,
    @Schema(nullable = true) @Nullable String titleViBefore,
    @Schema(nullable = true) @Nullable String titleViAfter,
    @Schema(nullable = true) @Nullable String titleEnBefore,
    @Schema(nullable = true) @Nullable String titleEnAfter,
    @Schema(nullable = true) @Nullable String parentBefore,
    @Schema(nullable = true) @Nullable String parentAfter) {

  enum Kind {
    ADDED,
    RETIRED,
    RENAMED,
    MOVED
  }

  static ChangeView of(ItemChange change) {
    ItemChange.Side none = new ItemChange.Side(null, null, null);
    ItemChange.Side before = Objects.requireNonNullElse(change.from(), none);
    ItemChange.Side after = Objects.requireNonNullElse(change.to(), none);
    return new ChangeView(
        change.code(),
        kinds(change, before, after),
        before.titleVi(),
        after.titleVi(),
        before.titleEn(),
        after.titleEn(),
        before.parentCode(),
        after.parentCode());
  }

  private static Set<Kind> kinds(ItemChange change, ItemChange.Side before, ItemChange.Side after) {
    if (change.from() == null) {
      return EnumSet.of(Kind.ADDED);
    }
    if (change.to() == null) {
      return EnumSet.of(Kind.RETIRED);
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (!Objects.equals(before.titleVi(), after.titleVi())
        || !Objects.equals(before.titleEn(), after.titleEn())) {
      kinds.add(Kind.RENAMED);
    }
    if (!Objects.equals(before.parentCode(), after.parentCode())) {
      kinds.add(Kind.MOVED);
    }
    return kinds;
  }
}
