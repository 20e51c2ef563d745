package vn.labourmarket.occupations.items;

import org.jspecify.annotations.Nullable;

/** A code that two versions do not treat alike: one side is null where the code is absent. */
public record ItemChange(String code, @Nullable Side from, @Nullable Side to) {

  /** What a version says about the code. */
  public record Side(
      @Nullable String titleVi,
      @Nullable String titleEn,
      @Nullable String parentCode,
      int level,
      @Nullable String description) {}
}
