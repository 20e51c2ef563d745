package vn.labourmarket.enrollment.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.platform.time.Period;

class TrainingFieldListsTest {
  private static TrainingFieldVersion list(
      String from, @Nullable String to, int items, String... codes) {
    return new TrainingFieldVersion(
        LocalDate.parse(from), to == null ? null : LocalDate.parse(to), items, Set.of(codes));
  }

  @ParameterizedTest
  @CsvSource({
    // before any list
    "2016-Q4, 9999999, false",
    // the first list
    "2017-Q1, 6720102, false",
    "2018-Q1, 6720102, false",
    "2018-Q1, 6720199, true",
    // both were in force in the year, one of them in the quarter
    "2026,    6720102, false",
    "2026,    6720199, false",
    "2026,    9999999, true",
    "2026-Q1, 6720199, true",
    "2026-Q4, 6720102, true",
    "2026-Q4, 6720199, false",
    // the last list goes on when it has lapsed
    "2031-Q1, 6720199, false",
    "2031-Q1, 6720102, true"
  })
  void lackACodeInAPeriod(String period, String code, boolean lacking) {
    TrainingFieldLists lists =
        new TrainingFieldLists(
            List.of(
                list("2017-03-01", "2026-08-31", 2, "6720102", "67201"),
                list("2026-09-01", "2030-12-31", 1, "6720199")));

    assertEquals(lacking, lists.lack(code, Period.parse(period)));
  }

  @Test
  void lackNothingWhileNoneIsPublished() {
    assertEquals(false, new TrainingFieldLists(List.of()).lack("9999999", Period.parse("2026-Q1")));
  }

  @Test
  void lackNothingWhileAPartIsStillOnItsWay() {
    TrainingFieldLists partly =
        new TrainingFieldLists(List.of(list("2017-03-01", null, 2, "67201")));

    assertEquals(false, partly.lack("6720102", Period.parse("2026-Q1")));
  }
}
