package vn.labourmarket.deploy.local.demo.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.labourmarket.deploy.local.demo.figures.EnrollmentFigures.Plan;
import vn.labourmarket.deploy.local.demo.figures.EnrollmentFigures.Report;
import vn.labourmarket.deploy.local.demo.figures.EnrollmentFigures.ReportLine;

class EnrollmentFiguresTest {
  private final EnrollmentFigures phuTho = new EnrollmentFigures(Province.PHU_THO);

  @Test
  void addsToTheRealTotalsOfPhuTho() {
    // When
    long planned = plans(phuTho).filter(it -> it.year() == 2021).mapToLong(Plan::total).sum();

    // Then
    assertEquals(34_985, planned);
    assertEquals(4_618, intake("2021-Q1"));
    assertEquals(4_288, intake("2020-Q1"));
    assertEquals(40, phuTho.institutions().size());
  }

  @Test
  void everyReportKeepsTheRulesOfTheForm() {
    // When
    List<ReportLine> lines =
        Arrays.stream(Province.values())
            .map(EnrollmentFigures::new)
            .flatMap(EnrollmentFiguresTest::reports)
            .flatMap(it -> it.lines().stream())
            .toList();

    // Then
    assertTrue(lines.size() > 2_000);
    lines.forEach(EnrollmentFiguresTest::assertKeepsRules);
  }

  private static void assertKeepsRules(ReportLine line) {
    long end =
        line.enrolledStart()
            + line.newIntake()
            + line.transferIn()
            - line.graduates()
            - line.dropout()
            - line.transferOut();
    assertEquals(end, line.enrolledEnd());
    assertTrue(line.female() <= line.newIntake());
    assertTrue(line.ethnicMinority() <= line.newIntake());
    assertTrue(line.dualCulture() <= line.newIntake());
    assertTrue(line.graduates() <= line.enrolledStart());
    assertTrue(
        Stream.of(
                line.female(),
                line.newIntake(),
                line.transferOut(),
                line.dropout(),
                line.graduates(),
                line.enrolledEnd())
            .allMatch(count -> count >= 0));
  }

  @Test
  void everyReportOpensWithTheStockOfTheLastOne() {
    for (Institution institution : phuTho.institutions()) {
      // When
      List<Report> reports = phuTho.reportsOf(institution);

      // Then
      assertEquals(12, reports.size());
      for (int i = 1; i < reports.size(); i++) {
        for (int line = 0; line < reports.get(i).lines().size(); line++) {
          assertEquals(
              reports.get(i - 1).lines().get(line).enrolledEnd(),
              reports.get(i).lines().get(line).enrolledStart());
        }
      }
    }
  }

  @Test
  void isTheSameInEveryRun() {
    // When
    EnrollmentFigures again = new EnrollmentFigures(Province.PHU_THO);

    // Then
    for (Institution institution : phuTho.institutions()) {
      assertEquals(phuTho.plansOf(institution), again.plansOf(institution));
      assertEquals(phuTho.reportsOf(institution), again.reportsOf(institution));
    }
  }

  @Test
  void namesEveryInstitutionOnceAndAsInvented() {
    // When
    List<Institution> all =
        Arrays.stream(Province.values()).flatMap(it -> Institution.of(it).stream()).toList();

    // Then
    assertEquals(all.size(), all.stream().map(Institution::code).distinct().count());
    for (Province province : Province.values()) {
      List<Institution> own = Institution.of(province);
      assertEquals(own.size(), own.stream().map(Institution::name).distinct().count());
    }
    assertTrue(all.stream().allMatch(it -> it.name().endsWith("(số liệu minh hoạ)")));
  }

  private long intake(String period) {
    return reports(phuTho).filter(it -> it.period().equals(period)).mapToLong(Report::intake).sum();
  }

  private static Stream<Report> reports(EnrollmentFigures figures) {
    return figures.institutions().stream().flatMap(it -> figures.reportsOf(it).stream());
  }

  private static Stream<Plan> plans(EnrollmentFigures figures) {
    return figures.institutions().stream().flatMap(it -> figures.plansOf(it).stream());
  }
}
