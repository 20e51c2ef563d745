package vn.labourmarket.titles.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitleIndexTest {
  private static TitleEntry entry(String code, String title) {
    return new TitleEntry(code, title, TitleLanguage.VI, TitleKind.INDEX, 0.5);
  }

  private static TitleIndex index(String... titles) {
    List<TitleEntry> entries = new ArrayList<>();
    for (String title : titles) {
      entries.add(entry(String.valueOf(entries.size() + 1), title));
    }
    return TitleIndex.of(entries);
  }

  private static List<String> titles(List<Hit> hits) {
    return hits.stream().map(Hit::title).toList();
  }

  @Test
  void agreementDecidesTheOrder() {
    TitleIndex index =
        index("thợ hán", "thợ hàn khung", "thợ hàn", "thợ lặn", "thợ hàng", "nghệ nhân hát thợ");

    List<Hit> hits = index.search("thợ hàn", CodeFilter.any(), 10);

    assertEquals(List.of("thợ hàn", "thợ hàn khung", "thợ hán"), titles(hits).subList(0, 3));
    assertTrue(hits.get(0).score() >= 0.8 && hits.get(1).score() >= 0.6);
    assertTrue(hits.get(2).score() >= 0.4 && hits.get(2).score() < 0.6);
  }

  @Test
  void wordsTypedBareMatchEveryDiacritic() {
    TitleIndex index = index("thợ hàn", "thợ hàn khung", "thợ lặn");

    Hit first = index.search("tho han", CodeFilter.any(), 10).get(0);

    assertEquals("thợ hàn", first.title());
    assertTrue(first.score() >= 0.8);
  }

  @Test
  void aWordWithAnotherMarkCountsOnlyBesideItsNeighbour() {
    TitleIndex index = index("kỹ thuật viên hỗ trợ người sử dụng máy", "thợ hàn khung");

    double stray = index.search("kỹ sư máy", CodeFilter.any(), 1).get(0).score();
    double beside = index.search("thơ hàn", CodeFilter.any(), 1).get(0).score();

    assertTrue(stray < 0.2 && beside >= 0.4, stray + " " + beside);
  }

  @Test
  void slipsAreCorrectedWhenNothingElseMatches() {
    TitleIndex index = index("thợ hàn", "lập trình viên", "kế toán");
    for (String typed :
        List.of("thợ hàm", "thợ hna", "thợhàn", "th ợ hàn", "ke taon", "lap trnh vien")) {
      List<Hit> hits = index.search(typed, CodeFilter.any(), 3);

      assertFalse(hits.isEmpty(), typed);
      String expected =
          typed.startsWith("l") ? "lập trình viên" : typed.startsWith("k") ? "kế toán" : "thợ hàn";
      assertEquals(expected, hits.get(0).title(), typed);
    }
  }

  @Test
  void officialTitlesGoFirstAmongEquals() {
    TitleIndex index =
        TitleIndex.of(
            List.of(
                new TitleEntry("1", "thợ hàn vỏ", TitleLanguage.VI, TitleKind.REGIONAL, 0.5),
                new TitleEntry("2", "thợ hàn hơi", TitleLanguage.VI, TitleKind.OFFICIAL, 0.5)));

    assertEquals("2", index.search("thợ hàn", CodeFilter.any(), 2).get(0).code());
    assertEquals("2", index.suggest("thợ h", 2).get(0).code());
  }

  @Test
  void aTitleOfSeveralOccupationsNamesTheUsualOneFirst() {
    TitleIndex index =
        TitleIndex.of(
            List.of(
                new TitleEntry("8153", "thợ may", TitleLanguage.VI, TitleKind.INDEX, 0.3),
                new TitleEntry("7531", "Thợ may", TitleLanguage.VI, TitleKind.INDEX, 0.9),
                new TitleEntry("7531", "thợ may đo", TitleLanguage.VI, TitleKind.INDEX, 0.5)));

    List<Hit> hits = index.search("tho may", CodeFilter.any(), 5);

    assertEquals(2, index.size());
    assertEquals(List.of("7531", "8153"), hits.stream().map(Hit::code).toList());
    assertEquals("Thợ may", hits.get(0).title());
  }

  @Test
  void filtersByBranchAndByPredicate() {
    TitleIndex index = TitleIndex.of(StarterTitles.entries());

    List<Hit> metal = index.search("thợ", CodeFilter.prefixes(List.of("72", "7115")), 20);
    List<Hit> fourth = index.search("thợ điện", code -> code.equals("7412"), 5);

    assertFalse(metal.isEmpty());
    assertTrue(
        metal.stream().allMatch(it -> it.code().startsWith("72") || it.code().equals("7115")));
    assertEquals(List.of("7412"), fourth.stream().map(Hit::code).toList());
  }

  @Test
  void alternativesAreLookedForOneByOne() {
    TitleIndex index = index("nhân viên kinh doanh", "nhân viên kho");

    Hit hit = index.search("Nhân viên kinh doanh / Sales Executive", CodeFilter.any(), 1).get(0);

    assertEquals("nhân viên kinh doanh", hit.title());
    assertTrue(hit.score() >= 0.8);
  }

  @Test
  void typedAbbreviationsFindWrittenOutTitlesAndTheOtherWayRound() {
    TitleIndex index = index("NV IT", "kỹ thuật viên điện", "NVKD");

    assertEquals("NV IT", index.search("nhân viên it", CodeFilter.any(), 1).get(0).title());
    assertEquals("NV IT", index.search("nv cntt", CodeFilter.any(), 1).get(0).title());
    assertEquals(
        "kỹ thuật viên điện", index.search("ktv điện", CodeFilter.any(), 1).get(0).title());
    assertEquals("NVKD", index.search("nhan vien kinh doanh", CodeFilter.any(), 1).get(0).title());
  }

  @Test
  void aTitleThatLooksLikeARemarkIsFoundAsItIs() {
    TitleIndex index = index("lễ tân", "lễ tân ca đêm");

    assertEquals(
        "lễ tân ca đêm", index.search("Lễ tân ca đêm", CodeFilter.any(), 1).get(0).title());
    assertEquals("lễ tân", index.search("Lễ tân ca ngày", CodeFilter.any(), 1).get(0).title());
  }

  @Test
  void regionalWordsStandForEachOther() {
    TitleIndex index = index("người nuôi heo", "thợ hớt tóc", "người trồng khoai mì");

    assertEquals("người nuôi heo", index.search("nuôi lợn", CodeFilter.any(), 1).get(0).title());
    assertEquals("thợ hớt tóc", index.search("thợ cắt tóc", CodeFilter.any(), 1).get(0).title());
    assertEquals(
        "người trồng khoai mì", index.search("trồng sắn", CodeFilter.any(), 1).get(0).title());
  }

  @Test
  void completesTheLastWord() {
    TitleIndex index = index("thợ hàn", "thợ hàn khung", "trưởng ca thợ hàn", "thợ hồ", "thơ ca");

    assertEquals(
        List.of("thợ hàn", "thợ hàn khung", "trưởng ca thợ hàn"),
        index.suggest("thợ hà", 10).stream().map(Suggestion::title).toList());
    assertEquals("thợ hàn", index.suggest("tho ha", 1).get(0).title());
    assertEquals("thơ ca", index.suggest("thơ", 5).get(0).title());
  }

  @Test
  void aBlankEndsTheLastWord() {
    TitleIndex index = index("thợ hàn khung", "thợ hàng mã", "thợ phụ hàn");

    assertEquals(
        List.of("thợ hàn khung", "thợ phụ hàn"),
        index.suggest("thợ hàn ", 10).stream().map(Suggestion::title).toList());
  }

  @Test
  void suggestsEachTitleOnce() {
    TitleIndex index = index("NV kho", "nhân viên kho", "Nhân Viên Kho", "nhân viên kho lạnh");

    assertEquals(
        List.of("nhân viên kho", "nhân viên kho lạnh"),
        index.suggest("nhân viên k", 10).stream().map(it -> it.title().toLowerCase()).toList());
  }

  @Test
  void suggestsTenAtMost() {
    String[] titles = new String[40];
    Arrays.setAll(titles, number -> "thợ may kiểu " + number);

    assertEquals(10, index(titles).suggest("thợ", 100).size());
  }

  @Test
  void anEmptyIndexAnswersNothing() {
    TitleIndex index = TitleIndex.of(List.of(entry("1", "🔥"), entry("2", "")));

    assertEquals(0, index.size());
    assertEquals(List.of(), index.search("thợ", CodeFilter.any(), 5));
    assertEquals(List.of(), index.suggest("thợ", 5));
  }

  @Test
  void refusesEntriesWithoutACodeOrWithAnImpossibleWeight() {
    assertThrows(IllegalArgumentException.class, () -> entry(" ", "thợ"));
    for (double weight : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new TitleEntry("1", "thợ", TitleLanguage.VI, TitleKind.INDEX, weight));
    }
  }
}
