package vn.labourmarket.occupations.areas;

import java.util.Optional;

/** A level of administrative units, told by the number of digits of their codes (V37). */
public enum AreaLevel {
  PROVINCE(2),
  DISTRICT(3),
  COMMUNE(5);

  private final int digits;

  AreaLevel(int digits) {
    this.digits = digits;
  }

  public int digits() {
    return digits;
  }

  /** The level whose codes look like this one; empty for what is no code of an area. */
  public static Optional<AreaLevel> ofCode(String code) {
    for (AreaLevel level : values()) {
      if (code.matches("[0-9]{" + level.digits + "}")) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
