package vn.labourmarket.titles.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.labourmarket.titles.text.TitleReader;

/**
 * Titles to learn from, and titles to be asked about what was learned.
 *
 * <p>Where people decided often, their decisions show what is asked. Where they did not, entries of
 * indexes stand in beside the few decisions: some at random, and all that hold one of the words
 * chosen to be new, because what is asked has words that no index has.
 */
record Trial(List<CodedTitle> learning, List<CodedTitle> asking, boolean ofDecisions) {
  /** A fifth of them, four hundred, tell how far a model can be trusted. */
  private static final int ENOUGH_DECISIONS = 2_000;

  /** One of so many decisions is asked. */
  private static final int DECISIONS = 5;

  /** One of so many index entries is asked. */
  private static final int ENTRIES = 25;

  /** One of so many seldom words is new. */
  private static final int WORDS = 8;

  /** Words that more titles have are no news anywhere. */
  private static final int SELDOM = 20;

  static Trial of(List<CodedTitle> titles) {
    boolean ofDecisions = titles.stream().filter(CodedTitle::decided).count() >= ENOUGH_DECISIONS;
    Map<String, Integer> counts = ofDecisions ? Map.of() : counts(titles);
    List<CodedTitle> learning = new ArrayList<>();
    List<CodedTitle> asking = new ArrayList<>();
    for (CodedTitle title : titles) {
      boolean asked =
          title.decided() ? chosen(title, DECISIONS) : !ofDecisions && isNew(title, counts);
      (asked ? asking : learning).add(title);
    }
    return learning.isEmpty()
        ? new Trial(titles, List.of(), ofDecisions)
        : new Trial(learning, asking, ofDecisions);
  }

  private static boolean chosen(CodedTitle title, int oneOf) {
    long identity = TitleFeatures.identity(TitleReader.read(title.question().text()));
    return Long.remainderUnsigned(identity, oneOf) == 0;
  }

  private static Map<String, Integer> counts(List<CodedTitle> titles) {
    Map<String, Integer> counts = new HashMap<>();
    for (CodedTitle title : titles) {
      for (String word : TitleReader.read(title.question().text()).folded()) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    return counts;
  }

  private static boolean isNew(CodedTitle title, Map<String, Integer> counts) {
    if (chosen(title, ENTRIES)) {
      return true;
    }
    for (String word : TitleReader.read(title.question().text()).folded()) {
      if (counts.getOrDefault(word, 0) <= SELDOM
          && Long.remainderUnsigned(FeatureHash.of('!', word), WORDS) == 0) {
        return true;
      }
    }
    return false;
  }
}
