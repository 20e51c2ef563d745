package vn.labourmarket.titles.text;

/**
 * One word (in Vietnamese: a syllable) of a title.
 *
 * @param written in lower case, composed, the tone where {@link Spelling#tonePlaced} puts it
 * @param key {@code written} in the one spelling of {@link Spelling#unified}
 * @param folded {@code key} without diacritics, English plurals without their ending
 * @param kind what it is
 * @param upper whether it was written in capitals only
 * @param gap the strongest sign between this word and the one before, one of {@link Gap}
 * @param bracketed whether it stands in brackets
 */
record Word(
    String written,
    String key,
    String folded,
    Kind kind,
    boolean upper,
    Gap gap,
    boolean bracketed) {

  enum Kind {
    WORD,
    /** Digits, with or without separators: {@code 10}, {@code 10.5}. */
    NUMBER,
    /** An amount of money: {@code 8tr}, {@code $1000}. */
    MONEY,
    /** Letters with three digits or with a dot and a number: somebody's file number. */
    CODE
  }

  /** From weakest to strongest. */
  enum Gap {
    SPACE,
    COMMA,
    SLASH,
    BREAK,
    BRACKET;

    Gap or(Gap other) {
      return compareTo(other) >= 0 ? this : other;
    }

    /** Whether a new statement begins here, to which a remark before it does not belong. */
    boolean partsSegments() {
      return this != SPACE;
    }

    /** Whether another title, or something about the title, may begin here. */
    boolean partsTitles() {
      return compareTo(SLASH) >= 0;
    }
  }

  /** A word of the same place in the title with another spelling. */
  Word spelt(String spelling, Gap before) {
    return of(spelling, Kind.WORD, false, before, bracketed);
  }

  Word after(Gap before) {
    return before == gap ? this : new Word(written, key, folded, kind, upper, before, bracketed);
  }

  static Word of(String lower, Kind kind, boolean upper, Gap gap, boolean bracketed) {
    String written = Spelling.tonePlaced(lower);
    String key = Spelling.unified(written);
    String folded = Spelling.fold(key);
    return new Word(
        written, key, EnglishPlurals.singular(folded, key), kind, upper, gap, bracketed);
  }
}
