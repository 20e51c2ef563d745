package vn.labourmarket.occupations.territory;

import java.util.Locale;
import java.util.Optional;

/** How one area followed another. */
enum SuccessionKind {
  /** It went whole into an area that others went into too. */
  MERGE,
  /** It was divided. */
  SPLIT,
  /** A part of it went to another area, the rest goes on under a new identity. */
  TRANSFER,
  /** Its level is no more; an area of another level follows. */
  ABOLITION,
  /** The same territory with another status, code or parent. */
  STATUS_CHANGE;

  static Optional<SuccessionKind> named(String text) {
    for (SuccessionKind kind : values()) {
      if (kind.name().equals(text.toUpperCase(Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** What the numbers of counterparts tell. */
  static SuccessionKind of(boolean sameLevel, int successors, int predecessors) {
    if (!sameLevel) {
      return ABOLITION;
    }
    if (successors > 1) {
      return SPLIT;
    }
    return predecessors > 1 ? MERGE : STATUS_CHANGE;
  }

  boolean allows(boolean sameLevel, int successors, int predecessors) {
    return switch (this) {
      case MERGE -> sameLevel;
      case SPLIT, TRANSFER -> sameLevel && successors > 1;
      case ABOLITION -> !sameLevel;
      case STATUS_CHANGE -> sameLevel && successors == 1 && predecessors == 1;
    };
  }
}
