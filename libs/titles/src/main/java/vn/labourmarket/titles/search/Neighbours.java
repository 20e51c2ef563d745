package vn.labourmarket.titles.search;

import java.util.Arrays;

/**
 * Words of the vocabulary within one slip of the finger: a letter missing, added, wrong, or two
 * changed places.
 *
 * <p>Symmetric deletes (W. Garbe, SymSpell): two words one edit apart share a form that each
 * becomes by dropping at most one letter. The forms are kept as hashes beside the word's number,
 * sorted, and what is found is checked.
 */
final class Neighbours {
  private static final int LONGEST = 20;

  private final Vocabulary vocabulary;
  private final long[] forms;

  Neighbours(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    long[] all = new long[1 << 12];
    int size = 0;
    for (int id = 0; id < vocabulary.size(); id++) {
      String word = vocabulary.word(id);
      if (vocabulary.titles(id) == 0 || word.length() > LONGEST || word.length() < 2) {
        continue;
      }
      if (size + word.length() + 1 > all.length) {
        all = Arrays.copyOf(all, all.length * 2);
      }
      for (int drop = -1; drop < word.length(); drop++) {
        all[size++] = (long) hash(word, drop) << 32 | id;
      }
    }
    forms = Arrays.copyOf(all, size);
    Arrays.sort(forms);
  }

  /** Told of a neighbour, perhaps twice. */
  interface Found {
    void word(int id);
  }

  /** Every word of the vocabulary one edit away from a folded word. */
  void of(String word, Found found) {
    if (word.length() > LONGEST || word.length() < 2) {
      return;
    }
    for (int drop = -1; drop < word.length(); drop++) {
      int hash = hash(word, drop);
      long low = (long) hash << 32;
      int at = Arrays.binarySearch(forms, low);
      for (int i = at < 0 ? -at - 1 : at; i < forms.length && forms[i] >> 32 == hash; i++) {
        int id = (int) forms[i];
        if (oneEdit(word, vocabulary.word(id))) {
          found.word(id);
        }
      }
    }
  }

  private static int hash(String word, int drop) {
    int hash = 7;
    for (int i = 0; i < word.length(); i++) {
      hash = i == drop ? hash : 31 * hash + word.charAt(i);
    }
    return hash;
  }

  /** Whether exactly one edit, an exchange of neighbours included, leads from one to the other. */
  static boolean oneEdit(String left, String right) {
    int difference = left.length() - right.length();
    if (difference < -1 || difference > 1) {
      return false;
    }
    int head = 0;
    int shorter = Math.min(left.length(), right.length());
    while (head < shorter && left.charAt(head) == right.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && left.charAt(left.length() - 1 - tail) == right.charAt(right.length() - 1 - tail)) {
      tail++;
    }
    int leftRest = left.length() - head - tail;
    int rightRest = right.length() - head - tail;
    boolean exchanged =
        leftRest == 2
            && rightRest == 2
            && left.charAt(head) == right.charAt(head + 1)
            && left.charAt(head + 1) == right.charAt(head);
    return exchanged || leftRest <= 1 && rightRest <= 1 && leftRest + rightRest > 0;
  }
}
