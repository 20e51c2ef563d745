package vn.labourmarket.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CharactersTest {
  @Property
  void cleansAnyCellAsOneOfUnusualLetters(@ForAll("cells") String cell) {
    // When
    String clean = Table.clean(cell);
    // Then
    String spaced = cell.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2007', ' ');
    assertEquals(Normalizer.normalize(spaced.strip(), Normalizer.Form.NFC), clean);
  }

  @Property
  void keepsAllButNulAndHalvesOfPairs(@ForAll("cells") String cell) {
    // When
    String kept = Characters.kept(cell);
    // Then
    StringBuilder expected = new StringBuilder();
    cell.codePoints()
        .filter(it -> it != 0 && (it < 0xD800 || it > 0xDFFF))
        .forEach(expected::appendCodePoint);
    assertEquals(expected.toString(), kept);
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.strings()
        .withCharRange('\u0000', '\u0310')
        .withChars(
            'e', '\u0302', '\u0301', 'ế', ' ', '\u00A0', '\u202F', '\u2007', '\uD83D', '\uDE00')
        .ofMaxLength(12);
  }
}
