package vn.labourmarket.titles.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lương 10 ",
        "(",
        "nam nữ ",
        "tại ",
        "công ty ",
        "- ",
        "a",
        "{n} ",
        "10-",
        "và ",
        "Tuyển ",
        "/",
        "&",
        "C+",
        "\u0300",
        "\uD83D",
        "🔥",
        "\u202E",
        "\uFDFA",
        "1 năm ",
        "tiếng anh tốt ",
        "\u0000",
        "từ 1 đến ",
        ".net",
        "a.",
        "''s",
        "[(",
        "QA/"
      })
  void readsRepetitionsInBoundedTime(String unit) {
    String text = unit.repeat(200_000 / unit.length());

    Title title = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> TitleReader.read(text));

    assertTrue(title.words().size() <= TitleReader.MOST_CHARACTERS * 8);
    assertEquals(title.words().size(), title.folded().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "🔥🔥", "---", "(((", "\u200b", "\uD83D", "%&/", "…"})
  void textsWithoutLettersAreEmptyTitles(String text) {
    assertTrue(TitleReader.read(text).isEmpty());
    assertEquals("", TitleReader.read(text).text());
  }

  @Property(tries = 2_000)
  void readsAnyText(@ForAll @StringLength(max = 300) String text) {
    Title title = TitleReader.read(text);

    assertEquals(title, TitleReader.read(text));
    assertEquals(title.words().size(), title.folded().size());
    assertTrue(Normalizer.isNormalized(title.text(), Normalizer.Form.NFC));
    assertEquals(
        title.words(), title.parts().stream().flatMap(part -> part.words().stream()).toList());
    for (String word : title.folded()) {
      assertTrue(!word.isEmpty() && word.chars().noneMatch(Character::isWhitespace), word);
    }
  }

  @Test
  void marksPiledOnALetterAreDropped() {
    assertEquals("tho", TitleReader.read("t\u0336\u0338h\u0334\u0337o\u0336").text());
  }

  @Test
  void lettersOfOtherScriptsThatLookLatinAreLatin() {
    assertEquals("accountant", TitleReader.read("Ассоuntаnt").text());
  }
}
