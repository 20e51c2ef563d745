package vn.labourmarket.demand.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.codes.ReferenceCheck;
import vn.labourmarket.demand.reference.Area;
import vn.labourmarket.demand.reference.Catalogue;
import vn.labourmarket.demand.reference.Scheme;
import vn.labourmarket.platform.personal.PersonalData;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.time.Period;
import vn.labourmarket.platform.time.VietnamTime;

/** What must hold for the description of a round. */
final class SurveyRoundRules {
  private SurveyRoundRules() {}

  /**
   * Checks a description; the area must be in force on the day on which the round opens.
   *
   * @return the area
   * @throws Problem with every broken rule
   */
  static UUID check(DescribeRound described, Catalogue catalogue) {
    List<Violation> violations = new ArrayList<>();
    violations.addAll(ofPeriod(described.period()));
    if (!described.closesAt().isAfter(described.opensAt())) {
      violations.add(broken("/closesAt", SurveyRoundProblem.CAMPAIGN_WINDOW));
    }
    violations.addAll(PersonalData.in("/name", described.name()));
    ReferenceCheck references =
        new ReferenceCheck(catalogue, LocalDate.ofInstant(described.opensAt(), VietnamTime.ZONE));
    checkStrata(described, references, violations);
    @Nullable Area area = references.area("", described.areaId(), described.areaCode());
    violations.addAll(references.violations());
    if (!violations.isEmpty() || area == null) {
      throw Problem.ofViolations(violations);
    }
    return area.id();
  }

  /**
   * Refuses another span than a half-year: rounds were planned for others before these were asked
   * for.
   *
   * @throws Problem 422 CAMPAIGN_PERIOD
   */
  static void requireHalfYear(Period period) {
    List<Violation> violations = ofPeriod(period);
    if (!violations.isEmpty()) {
      throw Problem.ofViolations(violations);
    }
  }

  private static List<Violation> ofPeriod(Period period) {
    return period.type() == Period.Type.HALF
        ? List.of()
        : List.of(broken("/period", SurveyRoundProblem.CAMPAIGN_PERIOD));
  }

  private static void checkStrata(
      DescribeRound described, ReferenceCheck references, List<Violation> violations) {
    List<Stratum> strata = described.strata() == null ? List.of() : described.strata();
    Set<List<String>> seen = new HashSet<>();
    for (int i = 0; i < strata.size(); i++) {
      Stratum stratum = strata.get(i);
      String pointer = "/strata/" + i;
      references.item(Scheme.INDUSTRY, pointer + "/vsicSection", stratum.vsicSection());
      references.item(Scheme.SIZE_BAND, pointer + "/sizeBand", stratum.sizeBand());
      if (!seen.add(List.of(stratum.vsicSection(), stratum.sizeBand()))) {
        violations.add(broken(pointer, SurveyRoundProblem.DUPLICATE_STRATUM));
      }
    }
  }

  private static Violation broken(String pointer, ProblemType rule) {
    return Violation.error(pointer, rule, rule.title());
  }
}
