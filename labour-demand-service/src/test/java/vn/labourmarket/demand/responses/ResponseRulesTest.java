package vn.labourmarket.demand.responses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.demand.TestCatalogue;
import vn.labourmarket.platform.problems.Violation;

class ResponseRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static List<Violation> broken(Long headcount, Long total, ResponseLine... lines) {
    return ResponseRules.broken(
        new AnswerSurvey(null, headcount, total, Arrays.asList(lines), null, null),
        "51_100",
        Set.of(),
        TestCatalogue.complete(),
        TODAY);
  }

  private static ResponseLine line(String occupation, Long number) {
    return new ResponseLine(occupation, "SO_CAP", number, 0L, null);
  }

  private static List<String> names(List<Violation> violations) {
    return violations.stream().map(it -> it.rule().name() + it.pointer()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          51,    10, 72,  SO_CAP,  10,  4,  -
          100,   10, 72,  -,       10,  10, -
          50,    10, 72,  SO_CAP,  10,  4,  SIZE_BAND_MISMATCH/headcount
          101,   10, 72,  SO_CAP,  10,  4,  SIZE_BAND_MISMATCH/headcount
          -5,    10, 72,  SO_CAP,  10,  4,  COUNT_NEGATIVE/headcount
          -,     10, 72,  SO_CAP,  10,  4,  VALIDATION_FAILED/headcount
          80,    -,  72,  SO_CAP,  10,  4,  VALIDATION_FAILED/total6m
          80,    10, 72,  SO_CAP,  10,  11, FEMALE_GT_TOTAL/lines/0/female
          80,    10, 72,  SO_CAP,  10,  -1, COUNT_NEGATIVE/lines/0/female
          80,    10, 99,  SO_CAP,  10,  4,  VSCO_UNKNOWN/lines/0/vscoL2
          80,    10, 7,   SO_CAP,  10,  4,  VSCO_UNKNOWN/lines/0/vscoL2
          80,    10, 721, SO_CAP,  10,  4,  VSCO_UNKNOWN/lines/0/vscoL2
          80,    10, -,   SO_CAP,  10,  4,  VALIDATION_FAILED/lines/0/vscoL2
          80,    10, 72,  MASTERY, 10,  4,  QUALIFICATION_UNKNOWN/lines/0/qualification
          80,    12, 72,  SO_CAP,  10,  4,  DEMAND_SUM_MISMATCH/total6m
          """)
  void judgesAnswers(
      Long headcount,
      Long total,
      String occupation,
      String qualification,
      Long number,
      Long female,
      String expected) {
    List<Violation> found =
        broken(headcount, total, new ResponseLine(occupation, qualification, number, female, null));

    assertEquals(expected == null ? List.of() : List.of(expected), names(found));
  }

  @Test
  void namesBothSumsWhenTheyDiffer() {
    List<Violation> found = broken(80L, 120L, line("72", 70L), line("75", 35L), line("93", 13L));

    assertEquals(List.of("DEMAND_SUM_MISMATCH/total6m"), names(found));
    assertEquals("Tổng theo nghề 118 khác tổng nhu cầu 120", found.get(0).message().vi());
  }

  @Test
  void saysNothingAboutWomenAmongANegativeNumber() {
    List<Violation> found = broken(80L, 10L, line("72", -5L), line("75", 15L));

    assertEquals(List.of("COUNT_NEGATIVE/lines/0/number"), names(found));
  }

  @Test
  void refusesAnOccupationTwiceWithTheSameQualificationOnly() {
    ResponseLine other = new ResponseLine("72", "CAO_DANG", 5L, 0L, null);

    assertEquals(
        List.of("DUPLICATE_LINE/lines/2"),
        names(broken(80L, 15L, line("72", 5L), other, line("72", 5L))));
  }

  @Property
  void acceptsATotalExactlyWhenTheLinesAddToIt(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1000) Integer> numbers,
      @ForAll @IntRange(min = -2, max = 2) int error) {
    List<String> occupations = List.of("72", "75", "93", "52");
    ResponseLine[] lines = new ResponseLine[numbers.size()];
    long sum = 0;
    for (int i = 0; i < lines.length; i++) {
      lines[i] = line(occupations.get(i), (long) numbers.get(i));
      sum += numbers.get(i);
    }

    boolean mismatch =
        names(broken(80L, sum + error, lines)).contains("DEMAND_SUM_MISMATCH/total6m");

    assertEquals(error != 0, mismatch);
  }
}
