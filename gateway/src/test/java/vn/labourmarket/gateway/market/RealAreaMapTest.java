package vn.labourmarket.gateway.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labourmarket.platform.texts.LocalizedText;

/** The communes of Viet Nam over 1 July 2025, where the public list lies beside the project. */
class RealAreaMapTest {
  private static final Path PAIRS =
      Path.of("../../shared/data/vn-admin-units/commune_mapping_parsed.csv");
  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
  private static final int NEW_CODE = 3;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void totalsRestatedThroughAllSuccessionsAreTheReportedTotals(long seed) throws IOException {
    // Given
    Map<String, List<String>> pairs = pairs();
    AreaMap map = map(pairs);
    Random counts = new Random(seed);
    long reported = 0;
    Map<UUID, BigDecimal> restated = new HashMap<>();
    // When
    for (String old : pairs.keySet()) {
      long count = counts.nextInt(10_000_000);
      reported += count;
      for (AreaShare share : map.sharesOf(id("old", old), MERGER)) {
        restated.merge(
            share.shownId(), BigDecimal.valueOf(count).multiply(share.weight()), BigDecimal::add);
      }
    }
    // Then
    BigDecimal total = restated.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(0, total.compareTo(BigDecimal.valueOf(reported)), total + " " + reported);
    assertEquals(9_662, pairs.size());
    assertTrue(
        restated.keySet().stream().allMatch(it -> map.find(it).orElseThrow().isValidOn(MERGER)));
  }

  @Test
  void answersOfTheWholeTerritoryTakeNoNoticeableTime() throws IOException {
    // Given
    AreaMap map = map(pairs());
    // When
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          for (Area area : map.all()) {
            map.withCodeOn(area.code(), MERGER);
            map.withRelatives(Set.of(area.id()));
            map.sharesOn(MERGER, area.id());
          }
        });
    // Then
    assertTrue(map.all().size() > 12_000);
  }

  private static Map<String, List<String>> pairs() throws IOException {
    Assumptions.assumeTrue(Files.exists(PAIRS), () -> "skipped, not there: " + PAIRS);
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    Files.readAllLines(PAIRS).stream()
        .skip(1)
        .map(it -> it.split(",", -1))
        .forEach(it -> pairs.computeIfAbsent(it[0], old -> new ArrayList<>()).add(it[NEW_CODE]));
    return pairs;
  }

  /** Equal shares cut to nine decimals, as they are published. */
  private static AreaMap map(Map<String, List<String>> pairs) {
    Map<UUID, Area> areas = new LinkedHashMap<>();
    List<AreaSuccession> successions = new ArrayList<>();
    pairs.forEach(
        (old, successors) -> {
          areas.put(id("old", old), area("old", old, null, MERGER.minusDays(1)));
          for (String next : successors) {
            areas.put(id("new", next), area("new", next, MERGER, null));
            successions.add(
                new AreaSuccession(
                    id("old", old),
                    id("new", next),
                    BigDecimal.ONE.divide(
                        BigDecimal.valueOf(successors.size()), 9, RoundingMode.DOWN),
                    MERGER));
          }
        });
    return new AreaMap(areas.values(), successions);
  }

  private static UUID id(String time, String code) {
    return new UUID(time.hashCode(), Long.parseLong(code));
  }

  private static Area area(
      String time, String code, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new Area(
        id(time, code),
        code,
        "COMMUNE",
        null,
        from == null ? LocalDate.of(2008, 8, 1) : from,
        to,
        LocalizedText.of(code, code));
  }
}
