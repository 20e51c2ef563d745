package vn.labourmarket.titles.coding;

/** Kinds of features. */
enum FeatureKind {
  /** A word without diacritics. */
  WORD('w', 1, 1),
  /** A word as it is written. */
  MARKED_WORD('m', 1, 1),
  /** Letters of a word; they repeat what the word says and together should not outweigh it. */
  PIECE('c', 0.5f, 3),
  NEIGHBOURS('b', 1, 2),
  PAIR('p', 1, 2),
  FIRST_WORD('f', 1, 2),
  LAST_WORD('l', 1, 2),
  ONLY_WORD('1', 1, 2),
  QUALIFICATION('q', 1, 1);

  private final char mark;
  private final float strength;
  private final int fewest;

  FeatureKind(char mark, float strength, int fewest) {
    this.mark = mark;
    this.strength = strength;
    this.fewest = fewest;
  }

  /** Keeps the hashes of kinds apart. */
  char mark() {
    return mark;
  }

  /** Factor of its value. */
  float strength() {
    return strength;
  }

  /** Titles that must have the feature before anything is learned of it. */
  int fewest() {
    return fewest;
  }
}
