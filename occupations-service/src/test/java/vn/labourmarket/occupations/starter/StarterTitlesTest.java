package vn.labourmarket.occupations.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.starter.StarterFile.Row;

/**
 * The index of Vietnamese job titles: as people and adverts write them, each with its unit groups
 * of ISCO-08, the most frequent one first.
 */
class StarterTitlesTest {
  private final List<Row> titles = StarterFile.rows("titles-isco-2008.csv");
  private final Set<String> unitGroups =
      StarterFile.rows("isco-2008.csv").stream()
          .filter(it -> it.text("level").equals("4"))
          .map(it -> it.text("code"))
          .collect(Collectors.toSet());

  @Test
  void coversEveryUnitGroup() {
    // When
    Map<String, Long> perGroup =
        titles.stream()
            .flatMap(StarterTitlesTest::codes)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    // Then
    assertEquals(unitGroups, perGroup.keySet());
    perGroup.forEach((code, count) -> assertTrue(count >= 5, code + ": " + count));
  }

  @Test
  void writesEachTitleOnceAndAsItIsSpelled() {
    Set<String> seen = new HashSet<>();
    for (Row row : titles) {
      String title = row.text("title");
      assertTrue(seen.add(title.toLowerCase(Locale.ROOT)), "twice: " + title);
      assertTrue(Normalizer.isNormalized(title, Normalizer.Form.NFC), title);
      assertTrue(title.matches("\\S+( \\S+)*"), '"' + title + '"');
      assertTrue(Set.of("index", "regional").contains(row.text("kind")), row.toString());
      assertEquals(codes(row).distinct().count(), codes(row).count(), row.toString());
    }
  }

  private static Stream<String> codes(Row row) {
    return Arrays.stream(row.text("codes").split(" "));
  }
}
