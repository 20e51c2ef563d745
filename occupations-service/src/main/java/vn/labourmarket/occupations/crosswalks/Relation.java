package vn.labourmarket.occupations.crosswalks;

import java.util.Optional;

/** What a target is to its source. */
enum Relation {
  EXACT,
  /** The target holds more than the source. */
  BROADER,
  /** The target is a part of the source. */
  NARROWER,
  /** Both hold something that the other does not. */
  RELATED;

  /** What the numbers of counterparts tell where nothing is given. */
  static Relation of(int targetsOfSource, int sourcesOfTarget) {
    if (targetsOfSource == 1) {
      return sourcesOfTarget == 1 ? EXACT : BROADER;
    }
    return sourcesOfTarget == 1 ? NARROWER : RELATED;
  }

  static Optional<Relation> named(String name) {
    for (Relation relation : values()) {
      if (relation.name().equals(name)) {
        return Optional.of(relation);
      }
    }
    return Optional.empty();
  }

  /** What the source is to the target. */
  Relation inverse() {
    return switch (this) {
      case BROADER -> NARROWER;
      case NARROWER -> BROADER;
      case EXACT, RELATED -> this;
    };
  }

  /** What the end of two steps is to their start. */
  Relation then(Relation next) {
    if (this == EXACT || this == next) {
      return next;
    }
    return next == EXACT ? this : RELATED;
  }
}
