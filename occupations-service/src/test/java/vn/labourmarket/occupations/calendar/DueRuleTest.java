package vn.labourmarket.occupations.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.occupations.calendar.DueRule.Kind;
import vn.labourmarket.platform.time.Period;
import vn.labourmarket.platform.time.VietnamTime;

class DueRuleTest {

  @ParameterizedTest
  @CsvSource({
    "ENR_MONTHLY,      BY,     0,   25, 2026-M04, 2026-04-25",
    "ENR_MONTHLY_PROV, BY,     0,   30, 2026-M02, 2026-02-28",
    "ENR_MONTHLY_PROV, BY,     0,   30, 2024-M02, 2024-02-29",
    "ENR_HALF_PROV,    BEFORE, 0,   15, 2026-H1,  2026-06-14",
    "ENR_HALF_PROV,    BEFORE, 0,   15, 2026-H2,  2026-12-14",
    "ENR_Q,            BY,     1,   10, 2026-Q4,  2027-01-10",
    "SC_YEAR,          BEFORE, 1,   10, 2026,     2027-01-09",
    "TX_HALF,          BEFORE, 0,   30, 2026-H1,  2026-06-29",
    "PLAN_SC,          BEFORE, -14, 31, 2027,     2026-10-30",
    "PLAN_TCCD,        BEFORE, -12, 31, 2027,     2026-12-30",
    "STD_SELF,         BY,     3,   31, 2026,     2027-03-31",
    "GS_START,         BY,     -2,  31, 2026,     2026-10-31",
    "LAB_USE,          BEFORE, 0,    5, 2026,     2026-12-04",
    "school year,      BY,     1,   15, 2025-2026, 2026-09-15"
  })
  void knowsTheLastDayOfEveryKindOfDuty(
      String duty, Kind kind, int monthOffset, int day, String period, LocalDate expected) {
    // Given
    DueRule rule = new DueRule(kind, monthOffset, day, 0);
    // When
    LocalDate lastDay = rule.lastDayOnTime(Period.parse(period));
    // Then
    assertEquals(expected, lastDay, duty);
  }

  @Test
  void endsTheDayInVietNam() {
    // Given
    DueRule rule = new DueRule(Kind.BY, 0, 25, 0);
    // When
    Instant late = rule.dueAt(Period.parse("2026-M04"));
    // Then
    assertEquals(Instant.parse("2026-04-25T17:00:00Z"), late);
    assertEquals(
        Instant.parse("2026-04-25T16:59:59Z"), rule.lastOnTimeAt(Period.parse("2026-M04")));
  }

  @Test
  void countsTheDayBeforeAsTheLastOneWhereTheLawSaysBefore() {
    // Given
    DueRule rule = new DueRule(Kind.BEFORE, 0, 5, 0);
    Period year = Period.parse("2026");
    // When
    Instant late = rule.dueAt(year);
    // Then
    assertFalse(submitted("2026-12-04T23:59:59+07:00").isAfter(rule.lastOnTimeAt(year)));
    assertEquals(submitted("2026-12-05T00:00:00+07:00"), late);
  }

  @Test
  void addsDaysOfGrace() {
    // Given
    DueRule rule = new DueRule(Kind.BY, 0, 28, 3);
    // When
    LocalDate lastDay = rule.lastDayOnTime(Period.parse("2026-M02"));
    // Then
    assertEquals(LocalDate.of(2026, 3, 3), lastDay);
  }

  @Property
  void staysInTheMonthThatTheRuleNames(
      @ForAll @IntRange(min = 1990, max = 2100) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = -24, max = 24) int offset,
      @ForAll @IntRange(min = 1, max = 31) int day) {
    // Given
    Period period = new Period(Period.Type.MONTH, year, month);
    // When
    LocalDate named = new DueRule(Kind.BY, offset, day, 0).dayNamed(period);
    // Then
    assertEquals(period.lastMonth().plusMonths(offset).getMonth(), named.getMonth());
    assertTrue(named.getDayOfMonth() == day || named.plusDays(1).getDayOfMonth() == 1);
    assertEquals(
        named.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant(),
        new DueRule(Kind.BY, offset, day, 0).dueAt(period));
  }

  private static Instant submitted(String local) {
    return java.time.OffsetDateTime.parse(local).toInstant();
  }
}
