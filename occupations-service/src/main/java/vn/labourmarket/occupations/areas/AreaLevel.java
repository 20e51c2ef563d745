package vn.labourmarket.occupations.areas;

import java.util.Optional;
import vn.labourmarket.platform.texts.LocalizedText;

/** A level of administrative units, told by the number of digits of their codes (V37). */
public enum AreaLevel {
  PROVINCE(2, "tỉnh", "province"),
  DISTRICT(3, "huyện", "district"),
  COMMUNE(5, "xã", "commune");

  private final int digits;
  private final LocalizedText label;

  AreaLevel(int digits, String vi, String en) {
    this.digits = digits;
    this.label = LocalizedText.of(vi, en);
  }

  /** As it stands in a sentence. */
  public LocalizedText label() {
    return label;
  }

  public int digits() {
    return digits;
  }

  /** The level whose codes look like this one; empty for what is no code of an area. */
  public static Optional<AreaLevel> ofCode(String code) {
    for (AreaLevel level : values()) {
      if (code.length() == level.digits && code.chars().allMatch(it -> it >= '0' && it <= '9')) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
