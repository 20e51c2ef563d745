package vn.labourmarket.deploy.local.demo.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemandFiguresTest {
  private final List<Employer> employers =
      Arrays.stream(Province.values()).flatMap(it -> Employer.of(it).stream()).toList();

  @Test
  void inventsThreeHundredEmployersWithNumbersOfTheirOwn() {
    assertEquals(300, employers.size());
    assertEquals(300, employers.stream().map(Employer::code).distinct().count());
    assertTrue(employers.stream().allMatch(it -> it.code().matches("99\\d{8}")));
    assertTrue(employers.stream().allMatch(it -> it.name().endsWith("(số liệu minh hoạ)")));
  }

  @Test
  void answersAddToTheirTotalAndNameEachOccupationOnce() {
    // When
    List<SurveyAnswer> answers =
        employers.stream()
            .flatMap(it -> SurveyAnswer.PERIODS.stream().map(at -> SurveyAnswer.of(it, at)))
            .flatMap(Optional::stream)
            .toList();

    // Then
    assertTrue(answers.size() > 900);
    for (SurveyAnswer answer : answers) {
      List<SurveyAnswer.Line> lines = answer.lines();
      assertEquals(answer.total6m(), lines.stream().mapToLong(SurveyAnswer.Line::number).sum());
      assertEquals(
          lines.size(), lines.stream().map(SurveyAnswer.Line::occupation).distinct().count());
      assertTrue(lines.stream().allMatch(it -> it.number() > 0 && it.female() <= it.number()));
    }
  }

  @Test
  void headcountsLieInTheirSizeBand() {
    for (Employer employer : employers) {
      SurveyAnswer.of(employer, "2026-H1")
          .map(SurveyAnswer::headcount)
          .ifPresent(headcount -> assertTrue(isIn(employer.size().band(), headcount)));
    }
  }

  private static boolean isIn(String band, long headcount) {
    if (band.equals("LT10")) {
      return headcount >= 1 && headcount < 10;
    }
    String[] bounds = band.split("_");
    return headcount >= Long.parseLong(bounds[0]) && headcount <= Long.parseLong(bounds[1]);
  }

  @Test
  void spreadsTwoThousandVacanciesOverAllOccupations() {
    // When
    List<Vacancy> vacancies = Vacancy.of(employers).stream().flatMap(Collection::stream).toList();

    // Then
    assertEquals(2_000, vacancies.size());
    assertEquals(2_000, vacancies.stream().map(Vacancy::id).distinct().count());
    assertEquals(38, vacancies.stream().map(Vacancy::occupation).distinct().count());
    assertEquals(
        2_000, vacancies.stream().map(it -> it.employer().code() + it.title()).distinct().count());
    assertTrue(vacancies.stream().allMatch(it -> it.payMin() <= it.payMax() && it.number() > 0));
  }
}
