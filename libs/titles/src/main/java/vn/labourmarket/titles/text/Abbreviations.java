package vn.labourmarket.titles.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.labourmarket.titles.text.Word.Gap;
import vn.labourmarket.titles.text.Word.Kind;

/**
 * Abbreviations of job adverts and what they stand for.
 *
 * <p>The rule for those that stand for several things: the readings are tried in order of frequency
 * (own judgement from reading adverts), and the first one whose condition holds is taken: always,
 * at the beginning of a title, or next to a word it is used with. When none holds, the abbreviation
 * stays as it is. The reading is in the language of the words around it.
 */
public final class Abbreviations {
  private static final int LONGEST = 5;
  private static final int MOST_WORDS = 60;
  private static final Map<String, List<Reading>> READINGS = new HashMap<>();

  static {
    for (String line : Lines.of("abbreviations.txt")) {
      int sign = line.indexOf(" = ");
      Reading reading = Reading.of(line.substring(0, sign), line.substring(sign + 3));
      READINGS.computeIfAbsent(key(line.substring(0, sign)), key -> new ArrayList<>()).add(reading);
    }
  }

  private Abbreviations() {}

  private static String key(String abbreviation) {
    return abbreviation.toLowerCase(Locale.ROOT);
  }

  /**
   * What an abbreviation can stand for, the most frequent first, Vietnamese before English; empty
   * for other words. Readings are in lower case with diacritics.
   */
  public static List<String> readings(String abbreviation) {
    LinkedHashSet<String> readings = new LinkedHashSet<>();
    List<Reading> known = READINGS.getOrDefault(key(abbreviation), List.of());
    known.forEach(reading -> readings.add(String.join(" ", reading.vietnamese())));
    known.forEach(reading -> readings.add(String.join(" ", reading.english())));
    readings.remove("");
    return List.copyOf(readings);
  }

  /**
   * The text with its abbreviations in capitals and all else in lower case, so that those are read
   * that count only in capitals: who types a search seldom writes them.
   */
  public static String inCapitals(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (String word : text.strip().split("\\s+", MOST_WORDS)) {
      boolean known = word.length() <= LONGEST && READINGS.containsKey(key(word));
      out.append(out.isEmpty() ? "" : " ");
      out.append(known ? word.toUpperCase(Locale.ROOT) : word.toLowerCase(Locale.ROOT));
    }
    return out.toString();
  }

  /** How many abbreviations are known. */
  static int count() {
    return READINGS.size();
  }

  /** The words with abbreviations written out; a reading's words stand where it stood. */
  static List<Word> writtenOut(List<Word> words) {
    List<Word> out = null;
    int language = 0;
    boolean shouted = false;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      List<Reading> readings = READINGS.get(word.written());
      if (readings != null) {
        if (language == 0) {
          language = vietnamese(words) ? 1 : 2;
          shouted = shouted(words);
        }
        List<String> reading = reading(words, i, readings, language == 1, shouted);
        if (!reading.isEmpty()) {
          out = out == null ? new ArrayList<>(words.subList(0, i)) : out;
          for (int k = 0; k < reading.size(); k++) {
            out.add(word.spelt(reading.get(k), k == 0 ? word.gap() : Gap.SPACE));
          }
          continue;
        }
      }
      if (out != null) {
        out.add(word);
      }
    }
    return out == null ? words : out;
  }

  private static List<String> reading(
      List<Word> words, int at, List<Reading> readings, boolean vietnamese, boolean shouted) {
    Word word = words.get(at);
    boolean capitals = word.upper() && !shouted;
    boolean first = at == 0 || word.gap().partsTitles();
    String before = first ? "" : words.get(at - 1).folded();
    boolean last = at + 1 == words.size() || words.get(at + 1).gap().partsTitles();
    String after = last ? "" : words.get(at + 1).folded();
    for (Reading reading : readings) {
      if ((capitals || !reading.capitals()) && reading.holds(first, before, after)) {
        boolean own = vietnamese ? !reading.vietnamese().isEmpty() : reading.english().isEmpty();
        return own ? reading.vietnamese() : reading.english();
      }
    }
    return List.of();
  }

  /** Several words in capitals only: capitals say nothing then. */
  private static boolean shouted(List<Word> words) {
    int others = 0;
    for (Word word : words) {
      if (word.kind() == Kind.WORD && !word.upper()) {
        return false;
      }
      others += word.kind() == Kind.WORD && !READINGS.containsKey(word.written()) ? 1 : 0;
    }
    return others > 0;
  }

  /** Whether a title is Vietnamese: a word has its marks, or no word can't be a syllable of it. */
  private static boolean vietnamese(List<Word> words) {
    int syllables = 0;
    int others = 0;
    for (Word word : words) {
      if (Spelling.marked(word.key())) {
        return true;
      }
      List<Reading> readings = READINGS.get(word.written());
      if (readings != null) {
        syllables += readings.get(0).english().isEmpty() ? 1 : 0;
      } else if (word.kind() == Kind.WORD) {
        boolean syllable = Syllables.possible(word.folded());
        syllables += syllable ? 1 : 0;
        others += syllable ? 0 : 1;
      }
    }
    return syllables >= others;
  }
}
