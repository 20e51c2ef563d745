package vn.labourmarket.enrollment.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.platform.time.Period;

class DeadlineTest {

  @ParameterizedTest(name = "{0} {1} {2}/{3}: {4} is {5} days late")
  @CsvSource({
    "2026-M04, BY,     0, 25, 2026-04-25T16:59:59Z,         0",
    "2026-M04, BY,     0, 25, 2026-04-25T16:59:59.999999Z,  0",
    "2026-M04, BY,     0, 25, 2026-04-25T17:00:00Z,         1",
    "2026-M04, BY,     0, 25, 2026-04-26T17:00:00Z,         2",
    "2026,     BEFORE, 0,  5, 2026-12-04T16:59:59Z,         0",
    "2026,     BEFORE, 0,  5, 2026-12-04T17:00:00Z,         1",
    "2026-Q1,  BY,     1, 10, 2026-04-10T16:59:59Z,         0",
    "2026-M02, BY,     0, 30, 2026-02-28T16:59:59Z,         0",
    "2026-M02, BY,     0, 30, 2026-02-28T17:00:00Z,         1",
    "2026-H1,  BEFORE, 1, 10, 2026-07-09T16:59:59Z,         0"
  })
  void countsVietnameseDays(
      String period, String rule, int offset, int day, Instant submitted, int daysLate) {
    Deadline deadline = new DueRule(rule.equals("BEFORE"), offset, day, 0).of(Period.parse(period));

    assertEquals(daysLate, deadline.daysLate(submitted));
    assertEquals(daysLate > 0, deadline.isMissedAt(submitted));
  }

  @Property
  void isLateExactlyAfterTheSecondThatIsShown(
      @ForAll @IntRange(min = 2020, max = 2030) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 31) int day,
      @ForAll boolean before,
      @ForAll @IntRange(max = 20) int grace) {
    Period period = new Period(Period.Type.MONTH, year, month);
    Deadline deadline = new DueRule(before, 0, day, grace).of(period);

    assertEquals(0, deadline.daysLate(deadline.dueAt()));
    assertEquals(1, deadline.daysLate(deadline.dueAt().plusSeconds(1)));
    assertEquals(1, deadline.daysLate(deadline.dueAt().plusSeconds(86_400)));
    assertEquals(2, deadline.daysLate(deadline.dueAt().plusSeconds(86_401)));
  }
}
