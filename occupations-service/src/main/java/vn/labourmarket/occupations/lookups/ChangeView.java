package vn.labourmarket.occupations.lookups;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.crosswalks.SuccessionService.Part;
import vn.labourmarket.occupations.items.ItemChange;

/**
 * What happened to a code between two versions.
 *
 * @param becameCodes what the code of the older version became, where a crosswalk tells
 * @param cameFromCodes what the code of the newer version was made of, where a crosswalk tells
 */
@Schema(name = "ItemChange")
record ChangeView(
    String code,
    Set<Kind> kinds,
    @Schema(nullable = true) @Nullable String titleViBefore,
    @Schema(nullable = true) @Nullable String titleViAfter,
    @Schema(nullable = true) @Nullable String titleEnBefore,
    @Schema(nullable = true) @Nullable String titleEnAfter,
    @Schema(nullable = true) @Nullable String parentBefore,
    @Schema(nullable = true) @Nullable String parentAfter,
    @Schema(nullable = true) @Nullable Integer levelBefore,
    @Schema(nullable = true) @Nullable Integer levelAfter,
    List<PartView> becameCodes,
    List<PartView> cameFromCodes) {

  enum Kind {
    ADDED,
    RETIRED,
    RENAMED,
    MOVED,
    /** Stands on another level. */
    RELEVELLED,
    /** Its description says something else. */
    REDESCRIBED,
    SPLIT,
    MERGED
  }

  /** A counterpart; the weights of all add to 1. */
  @Schema(name = "ItemPart")
  record PartView(String code, BigDecimal weight) {
    private static List<PartView> of(List<Part> parts) {
      return parts.stream().map(it -> new PartView(it.code(), it.weight())).toList();
    }
  }

  /**
   * What happened to a code.
   *
   * @param reused whether it means something else now: what it meant is gone, another is new
   */
  static ChangeView of(ItemChange change, boolean reused, List<Part> targets, List<Part> sources) {
    ItemChange.Side none = new ItemChange.Side(null, null, null, false, 0, null);
    ItemChange.Side before = Objects.requireNonNullElse(change.from(), none);
    ItemChange.Side after = Objects.requireNonNullElse(change.to(), none);
    return new ChangeView(
        change.code(),
        kinds(change, before, after, reused, targets, sources),
        before.titleVi(),
        after.titleVi(),
        before.titleEn(),
        after.titleEn(),
        before.parentCode(),
        after.parentCode(),
        change.from() == null ? null : before.level(),
        change.to() == null ? null : after.level(),
        change.from() == null ? List.of() : PartView.of(targets),
        change.to() == null ? List.of() : PartView.of(sources));
  }

  private static Set<Kind> kinds(
      ItemChange change,
      ItemChange.Side before,
      ItemChange.Side after,
      boolean reused,
      List<Part> targets,
      List<Part> sources) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (targets.size() > 1) {
      kinds.add(Kind.SPLIT);
    }
    if (sources.size() > 1) {
      kinds.add(Kind.MERGED);
    }
    if (reused) {
      kinds.add(Kind.RETIRED);
      kinds.add(Kind.ADDED);
      return kinds;
    }
    if (change.from() == null) {
      kinds.add(Kind.ADDED);
      return kinds;
    }
    if (change.to() == null) {
      kinds.add(Kind.RETIRED);
      return kinds;
    }
    if (!Objects.equals(before.titleVi(), after.titleVi())
        || !Objects.equals(before.titleEn(), after.titleEn())) {
      kinds.add(Kind.RENAMED);
    }
    if (after.isUnderAnotherGroupThan(before)) {
      kinds.add(Kind.MOVED);
    }
    if (before.level() != after.level()) {
      kinds.add(Kind.RELEVELLED);
    }
    if (!Objects.equals(before.description(), after.description())) {
      kinds.add(Kind.REDESCRIBED);
    }
    return kinds;
  }
}
