package vn.labourmarket.occupations.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** What may be taken out of use, when, and what may come instead. */
@ApplicationScoped
class DeprecationRules {
  private static final int YEARS_BACK = 1;
  private static final int YEARS_AHEAD = 10;

  private final OccupationRepository occupations;

  DeprecationRules(OccupationRepository occupations) {
    this.occupations = occupations;
  }

  void require(String code, DeprecateOccupation as, LocalDate today) {
    LocalDate day = Objects.requireNonNullElse(as.on(), today);
    requireDay(day, today);
    requireReplacements(code, as.replacements());
    requireUnnamed(code, day);
  }

  private static void requireDay(LocalDate day, LocalDate today) {
    if (day.isBefore(today.minusYears(YEARS_BACK)) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
      throw Problem.ofViolations(
          List.of(
              Violation.error(
                  "/on",
                  OccupationProblem.DEPRECATION_DAY,
                  OccupationProblem.DEPRECATION_DAY.title())));
    }
  }

  /** Only ones that stay published, so a chain of replacements always ends and never comes back. */
  private void requireReplacements(String code, List<String> wanted) {
    List<String> staying = wanted.isEmpty() ? List.of() : occupations.staying(wanted);
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      String other = wanted.get(i);
      if (other.equals(code) || !staying.contains(other)) {
        found.add(
            Violation.error(
                "/replacedBy/" + i,
                OccupationProblem.REPLACEMENT_INVALID,
                LocalizedText.of(
                    "«%s» không phải nghề khác đang được công bố.".formatted(other),
                    "“%s” is not another published occupation.".formatted(other))));
      }
    }
    if (!found.isEmpty()) {
      throw Problem.ofViolations(found);
    }
  }

  /** What takes an occupation's place stays at least until that day has come. */
  private void requireUnnamed(String code, LocalDate day) {
    List<String> leaving = occupations.leavingFor(code, day);
    if (!leaving.isEmpty()) {
      String named = String.join(", ", leaving);
      throw OccupationProblem.REPLACEMENT_NEEDED
          .because(
              "Nghề này sẽ thay cho %s; hãy nêu nghề thay thế khác ở đó trước.".formatted(named),
              "It is to replace %s; name another replacement there first.".formatted(named))
          .with("replaces", leaving);
    }
  }
}
