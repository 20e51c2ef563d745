package vn.labourmarket.occupations.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpacesTest {
  @Property
  void makesOneSpaceOfEachRun(@ForAll("spaced") String text) {
    // When
    String single = Spaces.single(text);
    // Then
    assertEquals(text.replaceAll("\\s+", " "), single);
  }

  @Provide
  Arbitrary<String> spaced() {
    return Arbitraries.of(List.of(' ', '\t', '\n', '\u000B', '\f', '\r', '\u00A0', 'a', 'ế'))
        .list()
        .ofMaxSize(12)
        .map(
            it -> {
              StringBuilder text = new StringBuilder();
              it.forEach(text::append);
              return text.toString();
            });
  }
}
