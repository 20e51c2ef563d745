package vn.labourmarket.demand.responses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.codes.ReferenceCheck;
import vn.labourmarket.demand.reference.Catalogue;
import vn.labourmarket.demand.reference.Scheme;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** What must hold for an answer before it is submitted (V01, V39–V41, V43, V56). */
final class ResponseRules {
  private static final int SURVEY_LEVEL = 2;

  private final AnswerSurvey answer;
  private final Set<String> kept;
  private final Catalogue catalogue;
  private final LocalDate today;
  private final ReferenceCheck references;
  private final List<Violation> violations = new ArrayList<>();

  private ResponseRules(
      AnswerSurvey answer, Set<String> kept, Catalogue catalogue, LocalDate today) {
    this.answer = answer;
    this.kept = kept;
    this.catalogue = catalogue;
    this.today = today;
    this.references = new ReferenceCheck(catalogue, today);
  }

  /**
   * Every broken rule, in the order of the form.
   *
   * @param kept occupations that the answer named before and may go on naming
   */
  static List<Violation> broken(
      AnswerSurvey answer,
      String sizeBand,
      Set<String> kept,
      Catalogue catalogue,
      LocalDate today) {
    ResponseRules rules = new ResponseRules(answer, kept, catalogue, today);
    rules.checkHead(sizeBand);
    rules.checkLines();
    rules.checkSum();
    return rules.violations;
  }

  /**
   * Refuses an answer that breaks a rule.
   *
   * @throws Problem with every broken rule
   */
  static void require(
      AnswerSurvey answer,
      String sizeBand,
      Set<String> kept,
      Catalogue catalogue,
      LocalDate today) {
    List<Violation> broken = broken(answer, sizeBand, kept, catalogue, today);
    if (!broken.isEmpty()) {
      throw Problem.ofViolations(broken);
    }
  }

  private void checkHead(String sizeBand) {
    required("/headcount", answer.headcount());
    required("/total6m", answer.total6m());
    notNegative("/headcount", answer.headcount());
    notNegative("/total6m", answer.total6m());
    notNegative("/hires", answer.hires());
    notNegative("/leavers", answer.leavers());
    Long headcount = answer.headcount();
    if (headcount != null && headcount >= 0) {
      checkSizeBand(headcount, sizeBand);
    }
  }

  private void checkSizeBand(long headcount, String sizeBand) {
    catalogue
        .versionOn(Scheme.SIZE_BAND, today)
        .flatMap(version -> catalogue.item(Scheme.SIZE_BAND, version, sizeBand))
        .ifPresent(
            band -> {
              Long least = band.minimum();
              Long most = band.maximum();
              if (least != null && headcount < least || most != null && headcount > most) {
                add(
                    "/headcount",
                    ResponseProblem.SIZE_BAND_MISMATCH,
                    "Số lao động %d không thuộc nhóm quy mô đã đăng ký (%s)."
                        .formatted(headcount, range(least, most)),
                    "A headcount of %d is outside the registered size band (%s)."
                        .formatted(headcount, range(least, most)));
              }
            });
  }

  private void checkLines() {
    Set<List<@Nullable String>> seen = new HashSet<>();
    List<ResponseLine> lines = answer.linesOrNone();
    for (int i = 0; i < lines.size(); i++) {
      ResponseLine line = lines.get(i);
      String pointer = "/lines/" + i;
      checkCodes(pointer, line);
      required(pointer + "/number", line.number());
      notNegative(pointer + "/number", line.number());
      notNegative(pointer + "/female", line.female());
      // Of a negative number there is nothing more to say.
      if (line.number() != null && line.wanted() >= 0 && line.wantedWomen() > line.wanted()) {
        add(
            pointer + "/female",
            ResponseProblem.FEMALE_GT_TOTAL,
            "Số nữ (%d) lớn hơn tổng (%d).".formatted(line.wantedWomen(), line.wanted()),
            "More women (%d) than persons (%d).".formatted(line.wantedWomen(), line.wanted()));
      }
      if (line.vscoL2() != null && !seen.add(Arrays.asList(line.vscoL2(), line.qualification()))) {
        add(
            pointer,
            ResponseProblem.DUPLICATE_LINE,
            "Nghề %s với trình độ này đã có ở dòng trên.".formatted(line.vscoL2()),
            "Occupation %s with this qualification stands above already.".formatted(line.vscoL2()));
      }
    }
  }

  private void checkCodes(String pointer, ResponseLine line) {
    int known = references.violations().size();
    String occupation = line.vscoL2();
    if (occupation == null) {
      required(pointer + "/vscoL2", null);
    } else if (!kept.contains(occupation)) {
      references.occupation(pointer + "/vscoL2", occupation, SURVEY_LEVEL, SURVEY_LEVEL);
    }
    if (line.qualification() != null) {
      references.item(Scheme.QUALIFICATION, pointer + "/qualification", line.qualification());
    }
    List<Violation> found = references.violations();
    violations.addAll(found.subList(known, found.size()));
  }

  private void checkSum() {
    long sum = answer.linesOrNone().stream().mapToLong(ResponseLine::wanted).sum();
    if (answer.total6m() != null && sum != answer.total6m()) {
      add(
          "/total6m",
          ResponseProblem.DEMAND_SUM_MISMATCH,
          "Tổng theo nghề %d khác tổng nhu cầu %d".formatted(sum, answer.total6m()),
          "The occupations add to %d, the total says %d".formatted(sum, answer.total6m()));
    }
  }

  private void required(String pointer, @Nullable Object value) {
    if (value == null) {
      add(pointer, PlatformProblem.VALIDATION_FAILED, "Bắt buộc phải có.", "Required.");
    }
  }

  private void notNegative(String pointer, @Nullable Long count) {
    if (count != null && count < 0) {
      add(
          pointer,
          ResponseProblem.COUNT_NEGATIVE,
          "Số lượng không được âm.",
          "Counts can't be negative.");
    }
  }

  private void add(String pointer, ProblemType rule, String vi, String en) {
    violations.add(Violation.error(pointer, rule, LocalizedText.of(vi, en)));
  }

  private static String range(@Nullable Long least, @Nullable Long most) {
    return (least == null ? "0" : least.toString()) + "–" + (most == null ? "…" : most.toString());
  }
}
