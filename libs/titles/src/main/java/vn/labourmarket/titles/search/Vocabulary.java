package vn.labourmarket.titles.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.labourmarket.titles.text.Spelling;

/**
 * The words of all titles by number: with and without diacritics, how telling each is, which follow
 * each other. Grows while the index is built, then stays.
 */
final class Vocabulary {
  static final int UNKNOWN = -1;

  private static final float UNKNOWN_SHARE = 0.6f;

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final PairCounts pairs = new PairCounts();
  private int[] toneless = new int[1024];
  private int[] titles = new int[1024];
  private float[] weights = new float[0];
  private float heaviest;

  /** The number of a word, new ones included. */
  int add(String word) {
    Integer known = ids.get(word);
    if (known != null) {
      return known;
    }
    int id = words.size();
    ids.put(word, id);
    words.add(word);
    if (id == titles.length) {
      titles = Arrays.copyOf(titles, id * 2);
      toneless = Arrays.copyOf(toneless, id * 2);
    }
    String plain = Spelling.toneless(word);
    toneless[id] = plain.equals(word) ? id : UNKNOWN;
    if (toneless[id] == UNKNOWN) {
      int plainId = add(plain);
      toneless[id] = plainId;
    }
    return id;
  }

  /** Notes that a title has these folded words, in this order. */
  void addTitle(int[] folded) {
    for (int i = 0; i < folded.length; i++) {
      titles[folded[i]]++;
      if (i > 0) {
        pairs.add(folded[i - 1], folded[i]);
      }
    }
  }

  /** Weighs the words once all titles are noted: the rarer, the heavier. */
  void weigh(int count) {
    weights = new float[words.size()];
    heaviest = (float) Math.log(1 + count / 0.5);
    for (int id = 0; id < weights.length; id++) {
      weights[id] = (float) Math.log(1 + count / (titles[id] + 0.5));
    }
  }

  int id(String word) {
    return ids.getOrDefault(word, UNKNOWN);
  }

  String word(int id) {
    return words.get(id);
  }

  int size() {
    return words.size();
  }

  /**
   * How telling a folded word is: rare ones most. A word that no title has weighs less than a rare
   * one: it is a name more often than an occupation.
   */
  float weight(int id) {
    return id == UNKNOWN ? UNKNOWN_SHARE * heaviest : weights[id];
  }

  /** In how many titles a folded word stands. */
  int titles(int id) {
    return id == UNKNOWN ? 0 : titles[id];
  }

  /** The number of the word without its tone. */
  int toneless(int id) {
    return id == UNKNOWN ? UNKNOWN : toneless[id];
  }

  /** How often the second folded word follows the first. */
  int pairs(int left, int right) {
    return pairs.count(left, right);
  }
}
