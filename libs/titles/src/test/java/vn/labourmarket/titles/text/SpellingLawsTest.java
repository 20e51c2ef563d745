package vn.labourmarket.titles.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpellingLawsTest {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings()
        .withChars("abcdđghiklmnopqrstuvxyăâêôơưáàảãạếềểễệộợựỹý")
        .ofMinLength(1)
        .ofMaxLength(8);
  }

  /** An onset, a rhyme of plain or marked vowels, and a coda, all possible in Vietnamese. */
  @Provide
  Arbitrary<String[]> syllables() {
    return Combinators.combine(
            Arbitraries.of("", "h", "th", "kh", "ng", "l", "tr", "đ"),
            Arbitraries.of("oa", "oe", "uy", "ia", "ua", "ươ", "iê", "uyê", "oai", "ai", "ưa"),
            Arbitraries.of("", "n", "ng", "t"))
        .as((onset, vowels, coda) -> new String[] {onset, vowels, coda});
  }

  @Property
  void placingTwiceChangesNothing(@ForAll("words") String word) {
    String once = Spelling.unified(word);

    assertEquals(once, Spelling.unified(once));
    assertEquals(Spelling.tonePlaced(word), Spelling.tonePlaced(Spelling.tonePlaced(word)));
  }

  @Property
  void placingAToneLeavesTheLetters(@ForAll("words") String word) {
    assertEquals(Spelling.fold(word), Spelling.fold(Spelling.tonePlaced(word)));
    assertEquals(Spelling.fold(word), Spelling.fold(Spelling.toneless(word)));
  }

  @Property
  void whereverTheToneIsTypedTheSyllableIsTheSame(@ForAll("syllables") String[] syllable) {
    String onset = syllable[0];
    String vowels = syllable[1];
    String coda = syllable[2];
    for (int tone = 0; tone < TONES.length(); tone++) {
      String expected = null;
      for (int at = 1; at <= vowels.length(); at++) {
        String typed =
            onset + vowels.substring(0, at) + TONES.charAt(tone) + vowels.substring(at) + coda;
        String placed = Spelling.tonePlaced(Normalizer.normalize(typed, Normalizer.Form.NFC));
        expected = expected == null ? placed : expected;
        assertEquals(expected, placed, typed);
      }
    }
  }

  @Property
  void unicodeFormsAreReadAlike(@ForAll("words") String word) {
    Title composed = TitleReader.read("thợ " + word);

    for (Normalizer.Form form : Normalizer.Form.values()) {
      assertEquals(composed, TitleReader.read(Normalizer.normalize("thợ " + word, form)));
    }
  }
}
