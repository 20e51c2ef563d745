package vn.labourmarket.occupations.items;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a version.
 *
 * @param titleViOfficial false for a working translation that no legal text contains
 * @param minimum of a size class, inclusive
 * @param maximum of a size class, inclusive; null for an open end
 * @param gaps what the source is known to lack for this item
 */
public record ClassificationItem(
    String code,
    int level,
    @Nullable String parentCode,
    @Nullable String titleVi,
    @Nullable String titleEn,
    boolean titleViOfficial,
    @Nullable String description,
    @Nullable Long minimum,
    @Nullable Long maximum,
    Set<Gap> gaps) {

  /** Whether it stands under a group that the list lacks and does not name. */
  public boolean isParentUnknown() {
    return parentCode == null && gaps.contains(Gap.PARENT_MISSING);
  }

  /** Holes of lists that exist only in part; such items are kept and marked. */
  public enum Gap {
    PARENT_MISSING,
    TITLE_MISSING,
    TITLE_TRUNCATED
  }
}
