package vn.labourmarket.titles.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurestTest {
  private static final List<CodedTitle> FULL = titles(1_000, 1, false);

  @Test
  void takesDecisionsWhereThereAreEnough() {
    // When
    List<CodedTitle> decided = titles(1_000, 6, true);
    // Then
    assertEquals(decided, Surest.of(with(FULL, decided)).titles());
    assertTrue(Surest.of(with(FULL, titles(999, 1, true))).titles().isEmpty());
  }

  @Test
  void takesTitlesThatCountInFullWhereOthersDoNot() {
    // When
    List<CodedTitle> half = titles(10, 0.5, false);
    // Then
    assertEquals(FULL, Surest.of(with(FULL, half)).titles());
    assertTrue(Surest.of(FULL).titles().isEmpty());
    assertTrue(Surest.of(with(FULL.subList(1, 1_000), half)).titles().isEmpty());
  }

  @Test
  void makesThemCountForMoreThanTheirWeight() {
    // When
    String nearlyInFull = answer(0.99);
    String inFull = answer(1);
    // Then
    assertEquals(List.of("7411", "5223"), List.of(nearlyInFull, inFull));
  }

  /** More titles, half sure, say 7411; those of the weight say 5223. */
  private static String answer(double weight) {
    List<CodedTitle> all = new ArrayList<>(SmallCatalogue.titles());
    for (int i = 0; i < 8_000; i++) {
      all.add(title("khu " + i, "7411", 0.5, false));
    }
    for (int i = 0; i < 1_000; i++) {
      all.add(title("khu " + i, "5223", weight, false));
    }
    CodingTrainer trainer = new CodingTrainer(SmallCatalogue.codes(), percent -> {});
    return trainer.learn(all).code(TitleQuestion.of("khu"), 1).candidates().get(0).code();
  }

  private static List<CodedTitle> with(List<CodedTitle> titles, List<CodedTitle> more) {
    List<CodedTitle> all = new ArrayList<>(titles);
    all.addAll(more);
    return all;
  }

  private static List<CodedTitle> titles(int count, double weight, boolean decided) {
    return IntStream.range(0, count)
        .mapToObj(i -> title("khu " + i, "7411", weight, decided))
        .toList();
  }

  private static CodedTitle title(String text, String code, double weight, boolean decided) {
    CodedTitle plain = SmallCatalogue.title(text, code);
    return new CodedTitle(plain.question(), plain.codes(), weight, decided);
  }
}
