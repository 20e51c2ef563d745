package vn.labourmarket.occupations.territory;

import java.util.Locale;
import java.util.Optional;
import vn.labourmarket.platform.texts.LocalizedText;

/** How one area followed another. */
enum SuccessionKind {
  /** It went whole into an area that others went into too. */
  MERGE("sáp nhập", "a merge"),
  /** It was divided. */
  SPLIT("chia tách", "a split"),
  /** A part of it went to another area, the rest goes on under a new identity. */
  TRANSFER("chuyển một phần", "a transfer"),
  /** Its level is no more; an area of another level follows. */
  ABOLITION("bãi bỏ", "an abolition"),
  /** The same territory with another status, code or parent. */
  STATUS_CHANGE("chuyển đổi", "a change of status");

  private final LocalizedText label;

  SuccessionKind(String vi, String en) {
    this.label = LocalizedText.of(vi, en);
  }

  /** As it stands in a sentence. */
  LocalizedText label() {
    return label;
  }

  /** Whether a successor may have been there before: a province takes in what it is left. */
  boolean joinsStanding() {
    return this == ABOLITION || this == TRANSFER;
  }

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
