package vn.labourmarket.events.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a published classification version. Aggregate id: {@code scheme/version/code}.
 *
 * @param parentCode may name an item that the version lacks: some official lists exist only with
 *     holes
 * @param minimum for a size class: its smallest value, inclusive
 * @param maximum for a size class: its largest value, inclusive; null for an open end
 */
public record ClassificationItemState(
    String scheme,
    String version,
    String code,
    int level,
    @Nullable String parentCode,
    @Nullable String titleVi,
    @Nullable String titleEn,
    boolean titleViOfficial,
    @Nullable Long minimum,
    @Nullable Long maximum) {

  /** An entry that is no size class. */
  public ClassificationItemState(
      String scheme,
      String version,
      String code,
      int level,
      @Nullable String parentCode,
      @Nullable String titleVi,
      @Nullable String titleEn,
      boolean titleViOfficial) {
    this(scheme, version, code, level, parentCode, titleVi, titleEn, titleViOfficial, null, null);
  }
}
