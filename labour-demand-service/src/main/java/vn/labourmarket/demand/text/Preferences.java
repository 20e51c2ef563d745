package vn.labourmarket.demand.text;

import java.text.Normalizer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.text.PreferencePhrases.Phrase;

/**
 * Finds the usual phrases by which adverts ask for a sex, an age, a marital status, or turn away
 * the disabled and minorities.
 *
 * <p>Diacritics tell the man (nam) from the year (năm), so a text is read as it is spelt; only one
 * with hardly any is compared without, and there what is said of years is taken out first.
 */
final class Preferences {
  /** Marks and the capitals that stand for them: a circumflex in its place, a tone at the end. */
  private static final String MARKS = "\u0302\u0306\u031b\u0300\u0301\u0303\u0309\u0323";

  private static final String LETTERS = "ABCFSXRJ";
  private static final int FIRST_TONE = 3;

  /** Of this many words one at most is marked where marks are left out. */
  private static final int FEW = 5;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern NO_MAN =
      Pattern.compile("(?<![\\p{L}\\p{M}])na\\p{M}+m(?![\\p{L}\\p{M}])");

  /**
   * Where a text has no marks: so many years, a year of something, a year's number; to grasp
   * something, to lie, mushrooms.
   */
  private static final Pattern YEARS =
      pattern(
          "(?<=\\d[ ])nam(?= (?:kinh nghiem|kn|exp|tro len|tro lai|lam|hoc|o|tren|duoi|tu|gan"
              + "|lien|trong)\\b)"
              + "|\\bnam(?= (?:kinh nghiem|cuoi|dau|nay|toi|sau|truoc|hoc|thu)\\b)"
              // Who was born in a year is as old as it says.
              + "|(?<!(?<!\\b(?:hoc|tuyen|ho|thi|ve|khai) )\\bsinh )\\bnam(?= \\d{4}\\b)"
              + "|(?<=\\b(?:sinh vien|thuc tap sinh)[ ])nam(?= [1-6]\\b)"
              + "|\\bnam(?= (?:vung|ro|bat|chac|duoc)\\b)"
              + "|(?<=\\b(?:quanh|ca|moi|hang|cuoi|dau|het|nua|tron|lau|nhieu|theo|tung|trong|giuong"
              + "|com)[ ])nam\\b"
              + "|(?<=\\b(?:thieu|nhat|tren|duoi|tu|hon|nghiem|dong)[ ]\\d{1,2}[ ])nam\\b");

  private static final Spelling SPELT = new Spelling(Preferences::spelt);
  private static final Spelling UNMARKED = new Spelling(FreeText::withoutMarks);

  /** The phrases in one way to write words. */
  private record Spelling(Phrases oneSex, Phrases others, Pattern both) {
    Spelling(UnaryOperator<String> writing) {
      this(
          new Phrases(AdvertWords.SEXES, PreferencePhrases.ONE_SEX, writing),
          new Phrases(AdvertWords.OTHER_WORDS, PreferencePhrases.OTHERS, writing),
          pattern(writing.apply(PreferencePhrases.BOTH)));
    }

    boolean findsIn(String text) {
      return others.areIn(text) || oneSex.areIn(both.matcher(text).replaceAll(" "));
    }
  }

  private record Phrases(List<String> words, List<Found> phrases) {
    Phrases(List<String> words, List<Phrase> phrases, UnaryOperator<String> writing) {
      this(
          words.stream().map(writing).toList(),
          phrases.stream().map(it -> Found.of(it, writing)).toList());
    }

    boolean areIn(String text) {
      return words.stream().anyMatch(text::contains)
          && phrases.stream().anyMatch(it -> it.isIn(text));
    }
  }

  private record Found(Pattern phrase, @Nullable Pattern harmlessAfter) {
    static Found of(Phrase phrase, UnaryOperator<String> writing) {
      String before = phrase.unlessAfter();
      return new Found(
          pattern(writing.apply(phrase.words())),
          before == null ? null : pattern(writing.apply(before)));
    }

    boolean isIn(String text) {
      Matcher found = phrase.matcher(text);
      for (int from = 0; found.find(from); from = found.start() + 1) {
        if (harmlessAfter == null || !isHarmless(harmlessAfter.matcher(text), found.start())) {
          return true;
        }
      }
      return false;
    }

    private static boolean isHarmless(Matcher before, int start) {
      return before
          .useTransparentBounds(true)
          .region(Math.max(0, start - PreferencePhrases.BEFORE), start)
          .find();
    }
  }

  private Preferences() {}

  /**
   * Whether a text has one of the phrases.
   *
   * @param said as {@link vn.labourmarket.platform.texts.SeenText#of} gives it
   */
  static boolean areIn(String said) {
    String decomposed = Normalizer.normalize(said, Normalizer.Form.NFD);
    return isMarked(decomposed) && SPELT.findsIn(spelt(decomposed))
        || isUnmarked(decomposed)
            && UNMARKED.findsIn(YEARS.matcher(withoutMarks(decomposed)).replaceAll(" "));
  }

  /** Among foreign words a year may be spelt as it should be: with its mark it is no man. */
  private static String withoutMarks(String decomposed) {
    return FreeText.withoutMarks(NO_MAN.matcher(decomposed).replaceAll(" "));
  }

  private static boolean isMarked(String decomposed) {
    return decomposed.chars().anyMatch(it -> MARKS.indexOf(it) >= 0);
  }

  /** Vietnamese words that have no mark are few, and a foreign word may have one. */
  private static boolean isUnmarked(String decomposed) {
    List<String> words = WORD.matcher(decomposed).results().map(MatchResult::group).toList();
    return words.stream().filter(Preferences::isMarked).count() * FEW <= words.size();
  }

  /**
   * Words in letters of ASCII only, with capitals for marks: where words end is then the same for
   * every Java. A tone comes last, since style guides differ in which vowel carries it (hòa, hoà).
   */
  private static String spelt(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(decomposed.length());
    StringBuilder tones = new StringBuilder();
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      int mark = MARKS.indexOf(c);
      if (mark >= 0) {
        (mark < FIRST_TONE ? letters : tones).append(LETTERS.charAt(mark));
        continue;
      }
      if (!Character.isLetter(c)) {
        letters.append(tones);
        tones.setLength(0);
      }
      letters.append(c == 'đ' ? "dD" : String.valueOf(c));
    }
    return letters.append(tones).toString();
  }

  private static Pattern pattern(String phrase) {
    return Pattern.compile(phrase.replace(" ", "[ \\n]"));
  }
}
