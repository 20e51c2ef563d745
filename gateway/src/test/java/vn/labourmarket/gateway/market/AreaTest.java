package vn.labourmarket.gateway.market;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.texts.LocalizedText;

class AreaTest {
  private static final LocalDate BEGIN = LocalDate.of(2026, 6, 1);

  @Test
  void isInForceFromItsFirstToItsLastDay() {
    Area area = until(BEGIN.plusDays(9));

    assertTrue(area.overlaps(BEGIN.minusDays(5), BEGIN));
    assertTrue(area.overlaps(BEGIN.plusDays(9), BEGIN.plusDays(20)));
    assertFalse(area.overlaps(BEGIN.minusDays(5), BEGIN.minusDays(1)));
    assertFalse(area.isValidOn(BEGIN.plusDays(10)));
    assertTrue(until(null).isValidOn(BEGIN.plusYears(50)));
  }

  @Test
  void oneThatWasRemovedWasInForceOnNoDay() {
    Area removed = until(BEGIN.minusDays(1));

    assertFalse(removed.overlaps(BEGIN.minusYears(1), BEGIN.plusYears(1)));
    assertFalse(removed.isValidOn(BEGIN));
    assertFalse(removed.isValidOn(BEGIN.minusDays(1)));
  }

  private static Area until(@Nullable LocalDate last) {
    return new Area(
        UUID.randomUUID(),
        "97",
        "PROVINCE",
        null,
        BEGIN,
        last,
        new LocalizedText("Tỉnh thử", "Trial province"));
  }
}
