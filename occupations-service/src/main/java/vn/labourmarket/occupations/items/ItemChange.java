package vn.labourmarket.occupations.items;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A code that two versions do not treat alike: one side is null where the code is absent. */
public record ItemChange(String code, @Nullable Side from, @Nullable Side to) {

  /**
   * What a version says about the code.
   *
   * @param parentUnknown whether it stands under a group that the list lacks and does not name
   */
  public record Side(
      @Nullable String titleVi,
      @Nullable String titleEn,
      @Nullable String parentCode,
      boolean parentUnknown,
      int level,
      @Nullable String description) {

    /** Nobody says that it moved of what stood, or stands, under nobody knows what. */
    public boolean isUnderAnotherGroupThan(Side other) {
      return !parentUnknown
          && !other.parentUnknown
          && !Objects.equals(parentCode, other.parentCode);
    }
  }
}
