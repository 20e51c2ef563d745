package vn.labourmarket.occupations.priorities;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** What a priority list may say. */
@ApplicationScoped
class PriorityRules {
  private final ClassificationService classifications;
  private final ItemStore items;

  PriorityRules(ClassificationService classifications, ItemStore items) {
    this.classifications = classifications;
    this.items = items;
  }

  /**
   * All codes of a published classification.
   *
   * @throws Problem 422 when there is none
   */
  Set<String> codes(ClassificationRef ref) {
    return classifications
        .published(ref)
        .map(it -> items.codes(it.id()))
        .orElseThrow(PriorityProblem.PRIORITY_CLASSIFICATION_UNKNOWN::problem);
  }

  void require(SetPriorityList as) {
    List<Violation> found = new ArrayList<>();
    if (as.validTo() != null && as.validTo().isBefore(as.validFrom())) {
      found.add(
          Violation.error(
              "/validTo",
              PriorityProblem.PRIORITY_VALIDITY,
              PriorityProblem.PRIORITY_VALIDITY.title()));
    }
    ClassificationRef ref = new ClassificationRef(as.scheme(), as.version());
    Optional<Edition> edition = classifications.published(ref);
    if (edition.isEmpty()) {
      found.add(
          Violation.error(
              "/version",
              PriorityProblem.PRIORITY_CLASSIFICATION_UNKNOWN,
              LocalizedText.of(
                  "Không có danh mục đã công bố %s.".formatted(ref.labelVi()),
                  "There is no published %s.".formatted(ref.label()))));
    } else {
      codes(as, ref, items.codes(edition.get().id()), found);
    }
    if (!found.isEmpty()) {
      throw Problem.ofViolations(found);
    }
  }

  private static void codes(
      SetPriorityList as, ClassificationRef ref, Set<String> known, List<Violation> found) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < as.codes().size(); i++) {
      String code = as.codes().get(i);
      String pointer = "/codes/" + i;
      if (!known.contains(code)) {
        found.add(
            Violation.error(
                pointer,
                PriorityProblem.PRIORITY_CODE_UNKNOWN,
                LocalizedText.of(
                    "Mã «%s» không có trong danh mục %s.".formatted(code, ref.labelVi()),
                    "Code “%s” is not in %s.".formatted(code, ref.label()))));
      }
      if (!seen.add(code)) {
        found.add(
            Violation.error(
                pointer,
                PriorityProblem.PRIORITY_CODE_REPEATED,
                PriorityProblem.PRIORITY_CODE_REPEATED.title()));
      }
    }
  }
}
