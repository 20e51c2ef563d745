package vn.labourmarket.titles.coding;

import java.util.List;

/**
 * The titles that are learned once more alone, because what others say of theirs drowns them: what
 * people decided for titles as they are asked, or else the titles whose codes are known in full,
 * not through a chain of crosswalks that leaves them half open.
 *
 * @param titles none where there are too few, or all are equally sure
 * @param part of what they say alone that is added to what all say together
 */
record Surest(List<CodedTitle> titles, float part) {
  /** Fewer tell too little of most codes to be learned from alone. */
  private static final int ENOUGH = 1_000;

  private static final float OF_DECISIONS = 0.4f;
  private static final float OF_INDEXES = 0.3f;

  static Surest of(List<CodedTitle> titles) {
    List<CodedTitle> decided = titles.stream().filter(CodedTitle::decided).toList();
    if (decided.size() >= ENOUGH) {
      return new Surest(decided, OF_DECISIONS);
    }
    List<CodedTitle> full = titles.stream().filter(it -> it.weight() >= 1).toList();
    boolean worthIt = full.size() >= ENOUGH && full.size() < titles.size();
    return new Surest(worthIt ? full : List.of(), OF_INDEXES);
  }
}
