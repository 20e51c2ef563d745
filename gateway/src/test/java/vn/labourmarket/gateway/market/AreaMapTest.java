package vn.labourmarket.gateway.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.texts.LocalizedText;

class AreaMapTest {
  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

  /** Three layers of areas; each area of a layer goes to two of the next with rounded weights. */
  @Property
  void restatedTotalsAreTheReportedTotals(
      @ForAll @Size(min = 6, max = 6) List<@IntRange(min = 0, max = 9_999_999) Integer> counts,
      @ForAll @Size(min = 12, max = 12) List<@IntRange(min = 0, max = 1000) Integer> thousandths) {
    // Given weights that are cut to three decimals, so that a pair may miss 1 by a thousandth
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      ids.add(new UUID(0, i));
    }
    List<AreaSuccession> successions = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int next = (i / 3 + 1) * 3;
      BigDecimal weight = BigDecimal.valueOf(thousandths.get(i), 3);
      BigDecimal rest = BigDecimal.ONE.subtract(weight).subtract(new BigDecimal("0.001")).abs();
      successions.add(
          new AreaSuccession(
              ids.get(i), ids.get(next + i % 3), weight, MERGER.minusYears(2 - i / 3)));
      successions.add(
          new AreaSuccession(
              ids.get(i), ids.get(next + (i + 1) % 3), rest, MERGER.minusYears(2 - i / 3)));
    }
    AreaMap map =
        new AreaMap(ids.stream().map(id -> area(id, id.toString())).toList(), successions);

    // When
    Map<UUID, BigDecimal> restated = new HashMap<>();
    BigDecimal reported = BigDecimal.ZERO;
    for (int i = 0; i < counts.size(); i++) {
      BigDecimal count = BigDecimal.valueOf(counts.get(i));
      reported = reported.add(count);
      for (AreaShare share : map.sharesOf(ids.get(i), MERGER)) {
        restated.merge(share.shownId(), count.multiply(share.weight()), BigDecimal::add);
      }
    }

    // Then
    BigDecimal total = restated.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(
        0, reported.compareTo(total), "reported %s, restated %s".formatted(reported, total));
  }

  @Test
  void appliesASuccessionFromItsDayOn() {
    UUID old = new UUID(1, 1);
    UUID now = new UUID(1, 2);
    AreaMap map =
        new AreaMap(
            List.of(area(old, "25"), area(now, "25")),
            List.of(new AreaSuccession(old, now, BigDecimal.ONE, MERGER)));

    assertEquals(old, map.sharesOf(old, MERGER.minusDays(1)).get(0).shownId());
    assertEquals(now, map.sharesOf(old, MERGER).get(0).shownId());
    assertTrue(map.sharesOf(old, MERGER).get(0).isRestated());
    assertFalse(map.sharesOf(now, MERGER).get(0).isRestated());
  }

  @Test
  void relativesAreWhatAnAreaCameFromAndWhatItBecameButNotItsSiblings() {
    UUID one = new UUID(2, 1);
    UUID other = new UUID(2, 2);
    UUID merged = new UUID(2, 3);
    AreaMap map =
        new AreaMap(
            List.of(area(one, "25"), area(other, "26"), area(merged, "25")),
            List.of(
                new AreaSuccession(one, merged, BigDecimal.ONE, MERGER),
                new AreaSuccession(other, merged, BigDecimal.ONE, MERGER)));

    assertEquals(Set.of(one, merged), map.withRelatives(Set.of(one)));
    assertEquals(Set.of(one, other, merged), map.withRelatives(Set.of(merged)));
  }

  @Property
  void losesNothingWhileOnlySomeSuccessionsAreInForce(
      @ForAll @IntRange(min = 1, max = 999) int thousandths,
      @ForAll @IntRange(min = -2, max = 2) int years) {
    // Given
    UUID old = new UUID(3, 1);
    UUID first = new UUID(3, 2);
    UUID second = new UUID(3, 3);
    BigDecimal weight = BigDecimal.valueOf(thousandths, 3);
    AreaMap map =
        new AreaMap(
            List.of(area(old, "01"), area(first, "02"), area(second, "03")),
            List.of(
                new AreaSuccession(old, first, weight, MERGER),
                new AreaSuccession(
                    old, second, BigDecimal.ONE.subtract(weight), MERGER.plusYears(1))));

    // When
    List<AreaShare> shares = map.sharesOf(old, MERGER.plusYears(years));

    // Then
    BigDecimal sum =
        shares.stream().map(AreaShare::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(0, sum.compareTo(BigDecimal.ONE), () -> shares.toString());
  }

  @Test
  void noAreaIsRelatedToOneOfAnotherLevel() {
    UUID district = new UUID(4, 1);
    UUID province = new UUID(4, 2);
    UUID commune = new UUID(4, 3);
    AreaMap map =
        new AreaMap(
            List.of(
                area(district, "227", "DISTRICT", null),
                area(province, "25", "PROVINCE", null),
                area(commune, "08332", "COMMUNE", province)),
            List.of(new AreaSuccession(district, province, BigDecimal.ONE, MERGER)));

    assertEquals(Set.of(district), map.withRelatives(Set.of(district)));
    assertEquals(Set.of(province), map.withRelatives(Set.of(province)));
    assertTrue(map.isWithin(commune, Set.of(province)));
    assertFalse(map.isWithin(province, Set.of(commune)));
    assertEquals(1, map.sharesOn(MERGER).size());
    assertEquals(2, map.sharesOn(MERGER, province).size());
  }

  private static Area area(UUID id, String code) {
    return area(id, code, "PROVINCE", null);
  }

  private static Area area(UUID id, String code, String level, @Nullable UUID parent) {
    return new Area(
        id, code, level, parent, LocalDate.of(2008, 8, 1), null, LocalizedText.of(code, code));
  }
}
