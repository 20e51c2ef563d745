package vn.labourmarket.titles.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What may have been meant by words that were mistyped. Syllables are short, so most have many
 * neighbours: those that stand beside the neighbouring words in some title go first, then frequent
 * ones, and few are kept.
 */
final class Corrections {
  private static final int MOST_VARIANTS = 4;
  private static final int SHORTEST = 3;
  private static final int LONGEST_GLUED = 24;

  /** How much more a common neighbour counts than any frequency. */
  private static final long TOGETHER = 1_000_000;

  private final Vocabulary vocabulary;
  private final Neighbours neighbours;

  Corrections(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.neighbours = new Neighbours(vocabulary);
  }

  /** The words with missing and doubled blanks put right, where that makes known words. */
  List<AskedWord> respaced(List<AskedWord> words, int most) {
    List<AskedWord> out = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      AskedWord word = words.get(i);
      AskedWord next = i + 1 < words.size() ? words.get(i + 1) : null;
      if (next != null && !(word.known() && next.known())) {
        AskedWord joined = asked(word.word() + next.word());
        if (joined.known()) {
          out.add(joined);
          i++;
          continue;
        }
      }
      List<String> parts = word.known() ? List.of() : split(word.word());
      if (parts.isEmpty() || out.size() + parts.size() > most) {
        out.add(word);
      } else {
        parts.forEach(part -> out.add(asked(part)));
      }
    }
    return out;
  }

  private AskedWord asked(String folded) {
    return AskedWord.of(vocabulary, folded, folded);
  }

  /** The glued word as words that follow each other in titles; empty when there are none. */
  private List<String> split(String glued) {
    int length = glued.length();
    if (length < 4 || length > LONGEST_GLUED) {
      return List.of();
    }
    // best[end][id of the last word] is too much: the best way to each end is enough here.
    long[] best = new long[length + 1];
    int[] from = new int[length + 1];
    int[] last = new int[length + 1];
    for (int end = 1; end <= length; end++) {
      for (int start = Math.max(0, end - 12); start < end; start++) {
        int id = start > 0 && best[start] == 0 ? Vocabulary.UNKNOWN : known(glued, start, end);
        if (id == Vocabulary.UNKNOWN) {
          continue;
        }
        int together = start == 0 ? 1 : vocabulary.pairs(last[start], id);
        long value = start == 0 ? 1 : Math.min(best[start] == 1 ? together : best[start], together);
        if (together > 0 && value >= best[end]) {
          best[end] = value;
          from[end] = start;
          last[end] = id;
        }
      }
    }
    List<String> parts = new ArrayList<>();
    for (int end = best[length] == 0 ? 0 : length; end > 0; end = from[end]) {
      parts.add(0, glued.substring(from[end], end));
    }
    return parts.size() > 1 ? parts : List.of();
  }

  private int known(String glued, int start, int end) {
    if (end - start < 2) {
      return Vocabulary.UNKNOWN;
    }
    int id = vocabulary.id(glued.substring(start, end));
    return vocabulary.titles(id) == 0 ? Vocabulary.UNKNOWN : id;
  }

  /**
   * The words with what each may be a slip of.
   *
   * @param knownToo whether words of the vocabulary may be slips as well; then only such variants
   *     count that stand beside a neighbouring word in some title
   */
  List<AskedWord> withVariants(List<AskedWord> words, boolean knownToo) {
    List<AskedWord> out = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      AskedWord word = words.get(i);
      if (word.known() && (!knownToo || word.weight() == 0)) {
        out.add(word);
        continue;
      }
      int before = i == 0 ? Vocabulary.UNKNOWN : words.get(i - 1).folded();
      int after = i + 1 == words.size() ? Vocabulary.UNKNOWN : words.get(i + 1).folded();
      int[] variants = variants(word, before, after);
      out.add(variants.length == 0 ? word : word.with(variants));
    }
    return out;
  }

  private int[] variants(AskedWord word, int before, int after) {
    boolean tiny = word.word().length() < SHORTEST;
    boolean needsCompany = word.known() || tiny;
    long[] best = new long[MOST_VARIANTS];
    Set<Integer> seen = new HashSet<>();
    neighbours.of(
        word.word(),
        id -> {
          int left = vocabulary.pairs(before, id);
          int right = vocabulary.pairs(id, after);
          boolean partly = before >= 0 && left == 0 || after >= 0 && right == 0;
          int together = tiny && partly ? 0 : left + right;
          if (seen.add(id) && (together > 0 || !needsCompany) && id != word.folded()) {
            long value = together * TOGETHER + vocabulary.titles(id);
            insert(best, Math.min(value, Integer.MAX_VALUE) << 32 | id);
          }
        });
    int count = 0;
    while (count < best.length && best[count] > 0) {
      count++;
    }
    int[] variants = new int[count];
    for (int i = 0; i < count; i++) {
      variants[i] = (int) best[i];
    }
    return variants;
  }

  private static void insert(long[] best, long value) {
    for (int i = 0; i < best.length; i++) {
      if (value > best[i]) {
        long moved = best[i];
        best[i] = value;
        value = moved;
      }
    }
  }
}
