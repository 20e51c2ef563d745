package vn.labourmarket.titles.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.labourmarket.titles.text.TitleReader;

class SearchLawsTest {
  private static final List<TitleEntry> ENTRIES = StarterTitles.entries();

  /** Room for titles to come that are several occupations'. */
  private static final int FEW = 3;

  private static final TitleIndex INDEX = TitleIndex.of(ENTRIES);

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abcn").ofMinLength(2).ofMaxLength(6);
  }

  @Test
  void everyTitleFindsItsOccupation() {
    List<String> missed = new ArrayList<>();

    for (int i = 0; i < ENTRIES.size(); i += 3) {
      TitleEntry entry = ENTRIES.get(i);
      String folded = String.join(" ", TitleReader.readPlain(entry.title()).folded());
      for (String typed : List.of(entry.title(), folded)) {
        boolean found =
            INDEX.search(typed, CodeFilter.any(), 10).stream()
                .anyMatch(hit -> hit.code().equals(entry.code()));
        if (!found) {
          missed.add(typed + " " + entry.code());
        }
      }
    }

    assertTrue(missed.size() <= FEW, () -> String.join("\n", missed));
  }

  @Property(tries = 300)
  void neighboursAreAllWordsOneEditAway(
      @ForAll("words") String typed, @ForAll @Size(max = 60) List<@From("words") String> words) {
    Vocabulary vocabulary = new Vocabulary();
    words.forEach(word -> vocabulary.addTitle(new int[] {vocabulary.add(word)}));
    vocabulary.weigh(words.size());
    Set<String> found = new HashSet<>();

    new Neighbours(vocabulary).of(typed, id -> found.add(vocabulary.word(id)));

    Set<String> expected = new HashSet<>(words);
    expected.removeIf(word -> distance(typed, word) != 1);
    assertEquals(expected, found);
  }

  /** Optimal string alignment distance, by its recurrence. */
  private static int distance(String left, String right) {
    int[][] cost = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[left.length()][right.length()];
  }

  @Property(tries = 100)
  void pairsAreCountedAsAMapWould(
      @ForAll @Size(max = 3_000) List<@IntRange(min = 0, max = 90) Integer> words) {
    PairCounts pairs = new PairCounts();
    Map<List<Integer>, Integer> expected = new HashMap<>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(words.get(i - 1) * 100, words.get(i) * 100);
      expected.merge(List.of(words.get(i - 1) * 100, words.get(i) * 100), 1, Integer::sum);
    }

    expected.forEach((pair, count) -> assertEquals(count, pairs.count(pair.get(0), pair.get(1))));
    assertEquals(0, pairs.count(1, 1));
    assertEquals(0, pairs.count(-1, 100));
  }
}
