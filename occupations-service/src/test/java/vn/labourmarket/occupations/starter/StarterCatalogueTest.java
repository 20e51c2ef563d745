package vn.labourmarket.occupations.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.occupations.SharedData;
import vn.labourmarket.occupations.items.Hierarchy;
import vn.labourmarket.occupations.items.SearchText;
import vn.labourmarket.occupations.starter.StarterFile.Row;

/** The facts that the project ships, by themselves and against public lists where those are. */
class StarterCatalogueTest {

  @ParameterizedTest
  @CsvSource({
    "vsco-2020.csv,          10 48",
    "isco-2008.csv,          10 43 130 436",
    "vsic-2018.csv,          21 88",
    "qualification-2025.csv, 10",
    "employer-type-2025.csv, 10 3",
    "size-band-2025.csv,     9"
  })
  void hasEveryLevelComplete(String file, String expected) {
    // Given
    List<Row> rows = StarterFile.rows(file);
    // When
    Map<String, Long> perLevel =
        rows.stream()
            .collect(
                Collectors.groupingBy(it -> it.text("level"), TreeMap::new, Collectors.counting()));
    // Then
    assertEquals(
        expected, perLevel.values().stream().map(String::valueOf).collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "vsco-2020.csv",
    "isco-2008.csv",
    "vsic-2018.csv",
    "vsic-2007.csv",
    "qualification-2025.csv",
    "qualification-nd318-2025.csv",
    "qualification-nd352-2025.csv",
    "employer-type-2025.csv",
    "size-band-2025.csv"
  })
  void makesATreeAndNamesEverythingInBothLanguages(String file) {
    // Given
    Hierarchy hierarchy = new Hierarchy();
    List<String> faults = new ArrayList<>();
    // When
    for (Row row : StarterFile.rows(file)) {
      hierarchy
          .add(1, row.text("code"), Integer.valueOf(row.text("level")), parent(row))
          .ifPresent(first -> faults.add("twice: " + row.text("code")));
      if (row.text("title_vi").isBlank() || row.text("title_en").isBlank()) {
        faults.add("untitled: " + row.text("code"));
      }
    }
    // Then
    assertEquals(List.of(), faults);
    assertEquals(List.of(), hierarchy.breaks());
  }

  private static String parent(Row row) {
    return row.find("parent_code").orElse(null);
  }

  @Test
  void leavesNoGapAndNoOverlapBetweenSizeBands() {
    // Given
    List<Row> bands = StarterFile.rows("size-band-2025.csv");
    // When
    List<Integer> steps = new ArrayList<>();
    for (int i = 1; i < bands.size(); i++) {
      steps.add(number(bands.get(i), "min") - number(bands.get(i - 1), "max"));
    }
    // Then
    assertTrue(steps.stream().allMatch(it -> it == 1), steps::toString);
    assertEquals(1, number(bands.get(0), "min"));
    assertTrue(bands.get(bands.size() - 1).find("max").isEmpty());
  }

  private static int number(Row row, String column) {
    return Integer.parseInt(row.text(column));
  }

  @Test
  void knowsTheProvincesBeforeAndAfterTheReform() {
    // Given
    List<Row> areas = StarterFile.rows("areas.csv");
    // When
    Set<String> before = codes(areas, LocalDate.of(2025, 6, 30));
    Set<String> after = codes(areas, LocalDate.of(2025, 7, 1));
    // Then
    assertEquals(63, before.size());
    assertEquals(34, after.size());
    assertTrue(before.containsAll(after), "codes are taken over, never made up");
  }

  private static Set<String> codes(List<Row> areas, LocalDate day) {
    List<String> codes = areas.stream().filter(inForce(day)).map(it -> it.text("code")).toList();
    assertEquals(codes.size(), Set.copyOf(codes).size(), "one holder of a code at a time");
    return new TreeSet<>(codes);
  }

  private static Predicate<Row> inForce(LocalDate day) {
    return row ->
        !row.day("valid_from").isAfter(day)
            && row.find("valid_to").map(LocalDate::parse).stream()
                .allMatch(it -> !it.isBefore(day));
  }

  @Test
  void givesEveryEndedProvinceAwayWhole() {
    // Given
    Map<String, BigDecimal> given =
        StarterFile.rows("area-successions.csv").stream()
            .collect(
                Collectors.toMap(
                    it -> it.text("from_id"),
                    it -> new BigDecimal(it.text("weight")),
                    BigDecimal::add));
    // When
    Set<String> ended =
        StarterFile.rows("areas.csv").stream()
            .filter(it -> it.find("valid_to").isPresent())
            .map(it -> it.text("id"))
            .collect(Collectors.toSet());
    // Then
    assertEquals(ended, given.keySet());
    assertTrue(given.values().stream().allMatch(it -> it.compareTo(BigDecimal.ONE) == 0));
  }

  @Test
  void namesEveryAreaOnEveryDayOfItsLife() {
    // Given
    Map<String, List<Row>> names =
        StarterFile.rows("area-names.csv").stream()
            .collect(Collectors.groupingBy(it -> it.text("id")));
    // When
    List<String> nameless =
        StarterFile.rows("areas.csv").stream()
            .filter(area -> !spans(area, names.getOrDefault(area.text("id"), List.of())))
            .map(it -> it.text("code"))
            .toList();
    // Then
    assertEquals(List.of(), nameless);
  }

  private static boolean spans(Row area, List<Row> names) {
    String next = area.text("valid_from");
    for (Row name : names) {
      if (!name.text("valid_from").equals(next)) {
        return false;
      }
      next = name.find("valid_to").map(it -> LocalDate.parse(it).plusDays(1).toString()).orElse("");
    }
    String end =
        area.find("valid_to").map(it -> LocalDate.parse(it).plusDays(1).toString()).orElse("");
    return next.equals(end);
  }

  @Test
  void agreesWithThePublicListOfIsco() {
    // Given
    Map<String, String> published =
        SharedData.rows("isco-08/isco08.csv").stream()
            .collect(
                Collectors.toMap(
                    it -> it.get("code"), it -> it.get("title_en").replace('’', '\'')));
    // When
    Map<String, String> ours =
        StarterFile.rows("isco-2008.csv").stream()
            .collect(Collectors.toMap(it -> it.text("code"), it -> it.text("title_en")));
    // Then
    assertEquals(619, ours.size());
    assertEquals(new TreeMap<>(published), new TreeMap<>(ours));
  }

  @ParameterizedTest
  @CsvSource({
    "vsco-2020/vsco2020_partial.csv, vsco-2020.csv, 58",
    "vsic/vsic2007.csv,              vsic-2018.csv, 109"
  })
  void agreesWithPublicListsOnTheFirstTwoLevels(String list, String file, int expected) {
    // Given
    Map<String, String> published =
        SharedData.rows(list).stream()
            .filter(it -> Integer.parseInt(it.get("level")) <= 2)
            .collect(Collectors.toMap(it -> it.get("code"), it -> it.get("parent_code")));
    // When
    Map<String, String> ours =
        StarterFile.rows(file).stream()
            .collect(
                Collectors.toMap(it -> it.text("code"), it -> it.find("parent_code").orElse("")));
    // Then
    assertEquals(expected, ours.size());
    assertEquals(new TreeMap<>(published), new TreeMap<>(ours));
  }

  @Test
  void agreesWithPublicListsOnWhichProvinceFollowedWhich() {
    // Given
    Map<String, String> published =
        SharedData.rows("vn-admin-units/province_mapping.csv").stream()
            .collect(Collectors.toMap(it -> it.get("old_code"), it -> it.get("new_code")));
    Map<String, String> codes =
        StarterFile.rows("areas.csv").stream()
            .collect(Collectors.toMap(it -> it.text("id"), it -> it.text("code")));
    // When
    Map<String, String> ours = new TreeMap<>();
    codes(StarterFile.rows("areas.csv"), LocalDate.of(2025, 6, 30)).forEach(it -> ours.put(it, it));
    StarterFile.rows("area-successions.csv")
        .forEach(it -> ours.put(codes.get(it.text("from_id")), codes.get(it.text("to_id"))));
    // Then
    assertEquals(63, ours.size());
    assertEquals(new TreeMap<>(published), ours);
  }

  @ParameterizedTest
  @CsvSource({
    "vn-admin-units/provinces_2025h1.csv, 2025-06-30, 63",
    "vn-admin-units/provinces_2026.csv,   2026-05-01, 34"
  })
  void agreesWithPublicListsOnTheNamesOfProvinces(String list, LocalDate day, int expected) {
    // Given
    Map<String, String> published =
        SharedData.rows(list).stream()
            .collect(Collectors.toMap(it -> it.get("code"), it -> it.get("full_name")));
    Map<String, String> names =
        StarterFile.rows("area-names.csv").stream()
            .filter(inForce(day))
            .collect(Collectors.toMap(it -> it.text("id"), it -> it.text("name_vi")));
    // When
    Map<String, String> ours = new TreeMap<>();
    StarterFile.rows("areas.csv").stream()
        .filter(inForce(day))
        .forEach(it -> ours.put(it.text("code"), names.get(it.text("id"))));
    // Then
    assertEquals(expected, ours.size());
    assertEquals(plain(published), plain(ours));
  }

  /** Sources disagree about where the tone mark of oa, oe and uy stands. */
  private static Map<String, String> plain(Map<String, String> names) {
    Map<String, String> plain = new TreeMap<>();
    names.forEach((code, name) -> plain.put(code, SearchText.of(name)));
    return plain;
  }
}
