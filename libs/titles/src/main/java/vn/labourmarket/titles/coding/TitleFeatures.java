package vn.labourmarket.titles.coding;

import java.util.List;
import java.util.Set;
import vn.labourmarket.titles.text.Title;
import vn.labourmarket.titles.text.TitleReader;

/**
 * What a model looks at in a question: words with and without diacritics, neighbouring words, pairs
 * of words in any order, the first and the last word of each part, and pieces of words of three to
 * five letters, which carry over to words that no catalogue has.
 */
final class TitleFeatures {
  /** Words beyond this many are not looked at: the number of pairs grows with its square. */
  private static final int MOST_WORDS = 24;

  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a",
          "an",
          "and",
          "at",
          "by",
          "classified",
          "elsewhere",
          "for",
          "in",
          "not",
          "of",
          "on",
          "or",
          "other",
          "the",
          "to",
          "with");

  private TitleFeatures() {}

  /** Features of the title alone. */
  static FeatureSet ofTitle(Title title) {
    FeatureSet set = new FeatureSet();
    for (Title.Part part : title.parts()) {
      List<String> words = telling(part.folded());
      addWords(set, words);
      addOrder(set, words);
    }
    List<String> all = telling(title.folded());
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        addPair(set, all.get(i), all.get(j));
      }
    }
    for (String word : title.words()) {
      set.add(FeatureKind.MARKED_WORD, word);
    }
    return set;
  }

  /** Features of what stands beside the title: its words, and its words with those of the title. */
  static FeatureSet ofContext(Title title, TitleQuestion question) {
    FeatureSet set = new FeatureSet();
    if (!question.industry().isBlank()) {
      List<String> words = telling(TitleReader.readPlain(question.industry()).folded());
      addWords(set, words);
      for (String word : words) {
        for (String of : telling(title.folded())) {
          addPair(set, word, of);
        }
      }
    }
    if (!question.qualification().isBlank()) {
      for (String word : telling(TitleReader.readPlain(question.qualification()).folded())) {
        set.add(FeatureKind.QUALIFICATION, word);
      }
    }
    return set;
  }

  /** What titles have in common that differ in diacritics, capitals and remarks only. */
  static long identity(Title title) {
    return FeatureHash.of('=', String.join(" ", title.folded()));
  }

  /** Share of the words that have diacritics. */
  static double vietnamese(Title title) {
    long marked = title.words().stream().filter(it -> !it.chars().allMatch(c -> c < 128)).count();
    return title.isEmpty() ? 0 : (double) marked / title.words().size();
  }

  private static List<String> telling(List<String> words) {
    List<String> telling = words.stream().filter(it -> !EMPTY_WORDS.contains(it)).toList();
    return telling.size() > MOST_WORDS ? telling.subList(0, MOST_WORDS) : telling;
  }

  private static void addWords(FeatureSet set, List<String> words) {
    for (String word : words) {
      set.add(FeatureKind.WORD, word);
      String bounded = "<" + word + ">";
      for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
        for (int from = 0; from + length <= bounded.length(); from++) {
          set.addPiece(bounded, from, from + length);
        }
      }
    }
  }

  private static void addOrder(FeatureSet set, List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      set.add(FeatureKind.NEIGHBOURS, words.get(i), words.get(i + 1));
    }
    if (!words.isEmpty()) {
      set.add(FeatureKind.FIRST_WORD, words.get(0));
      set.add(FeatureKind.LAST_WORD, words.get(words.size() - 1));
    }
    if (words.size() == 1) {
      set.add(FeatureKind.ONLY_WORD, words.get(0));
    }
  }

  private static void addPair(FeatureSet set, String one, String other) {
    boolean ordered = one.compareTo(other) < 0;
    set.add(FeatureKind.PAIR, ordered ? one : other, ordered ? other : one);
  }
}
