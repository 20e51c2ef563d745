package vn.labourmarket.deploy.local.demo.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An employer's answer to a survey round; the lines add to the total. */
public record SurveyAnswer(
    long headcount, long total6m, List<Line> lines, long hires, long leavers) {

  /** The half-years that are asked about, one round each. */
  public static final List<String> PERIODS = List.of("2025-H1", "2025-H2", "2026-H1", "2026-H2");

  private static final double ANSWERING = 0.8;

  public record Line(
      String occupation, String qualification, long number, long female, String reason) {}

  /** Empty for those who don't answer. */
  public static Optional<SurveyAnswer> of(Employer employer, String period) {
    Draw draw = Draw.of("answer", employer.code(), period);
    return draw.chance(ANSWERING) ? Optional.of(answer(employer, draw)) : Optional.empty();
  }

  private static SurveyAnswer answer(Employer employer, Draw draw) {
    int headcount = employer.size().headcount(draw);
    int lineCount = Math.min(1 + headcount / 40, draw.whole(1, 5));
    long total = Math.max(lineCount, draw.shareOf(headcount, 0.03, 0.18));
    double[] weights = new double[lineCount];
    for (int i = 0; i < lineCount; i++) {
      weights[i] = 1.0 / (i + 1);
    }
    long[] numbers = Apportionment.split(total, weights);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < lineCount; i++) {
      if (numbers[i] > 0) {
        lines.add(line(employer.occupations().get(i), numbers[i], draw));
      }
    }
    return new SurveyAnswer(
        headcount,
        total,
        List.copyOf(lines),
        draw.shareOf(headcount, 0.02, 0.12),
        draw.shareOf(headcount, 0.02, 0.10));
  }

  private static Line line(String occupation, long number, Draw draw) {
    return new Line(
        occupation,
        JobTitle.qualification(occupation, draw),
        number,
        draw.shareOf(number, 0.1, 0.8),
        draw.one(List.of("EXPANSION", "REPLACEMENT", "REPLACEMENT", "SEASONAL")));
  }
}
