package vn.labourmarket.titles.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "hoà, hòa",
    "thuỷ, thủy",
    "khoẻ, khỏe",
    "hòan, hoàn",
    "qúy, quý",
    "gía, giá",
    "tuỳ, tùy",
    "khuỷu, khuỷu",
    "ngoaì, ngoài",
    "thuở, thuở",
    "lưạ, lựa",
    "tíên, tiến",
    "nguyển, nguyển",
    "hóa, hóa",
    "gì, gì",
    "giếng, giếng",
    "quốc, quốc",
    "mía, mía",
    "của, của",
    "xoáy, xoáy"
  })
  void putsTheToneWhereTheOlderRuleHasIt(String typed, String expected) {
    assertEquals(expected, Spelling.tonePlaced(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"géothermie", "café", "ingénieur", "résumé", "naïve", "c++", "", "đ"})
  void leavesWordsAloneThatAreNoSyllables(String word) {
    assertEquals(word, Spelling.tonePlaced(word));
  }

  @ParameterizedTest
  @CsvSource({
    "kỹ, kĩ",
    "lý, lí",
    "mỹ, mĩ",
    "ty, ti",
    "sỹ, sĩ",
    "quý, quí",
    "vỹ, vĩ",
    "hy, hi",
    "thủy, thủy",
    "tuyển, tuyển",
    "yến, yến",
    "y, y",
    "máy, máy",
    "xây, xây",
    "sky, sky"
  })
  void writesIWhereBothAreWritten(String typed, String expected) {
    assertEquals(expected, Spelling.unified(typed));
  }

  @ParameterizedTest
  @CsvSource({"điều, dieu", "dưỡng, duong", "kĩ, ki", "géo, geo", "c#, c#", "müller, muller"})
  void foldsToLettersWithoutMarks(String word, String folded) {
    assertEquals(folded, Spelling.fold(word));
  }

  @ParameterizedTest
  @CsvSource({"thợ, thơ", "hàn, han", "điều, điêu", "sales, sales"})
  void takesOnlyTheToneAway(String word, String toneless) {
    assertEquals(toneless, Spelling.toneless(word));
  }

  @ParameterizedTest
  @CsvSource({"hàn, true", "đ, true", "han, false", "c++, false"})
  void knowsWordsWithMarks(String word, boolean marked) {
    assertEquals(marked, Spelling.marked(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nghieng", "quoc", "gi", "gieng", "yeu", "oanh", "thuyen", "quy", "a"})
  void recognisesSyllables(String folded) {
    assertTrue(Syllables.possible(folded));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sales", "manager", "engineer", "b2b", "tester", "", "zz", "nghx"})
  void recognisesWhatIsNoSyllable(String folded) {
    assertFalse(Syllables.possible(folded));
  }
}
