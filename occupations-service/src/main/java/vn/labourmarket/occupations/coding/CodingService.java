package vn.labourmarket.occupations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.labourmarket.occupations.classifications.ClassificationProblem;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;

/** Coding titles. */
@ApplicationScoped
class CodingService {
  /** Learning takes about that long. */
  private static final String RETRY_SECONDS = "15";

  private final UsableModels models;
  private final ClassificationService classifications;

  CodingService(UsableModels models, ClassificationService classifications) {
    this.models = models;
    this.classifications = classifications;
  }

  CodedTitles code(CodeTitles as) {
    requireDistinct(as.items());
    UsableModel model =
        model(as.classification() == null ? ModelService.USUAL : as.classification());
    return new CodedTitles(
        model.number(),
        model.ref().toString(),
        model.titlesRevision(),
        as.items().stream().map(it -> model.code(it.id(), it.question(), as.most())).toList());
  }

  private UsableModel model(String scheme) {
    return models
        .of(scheme)
        .orElseThrow(
            () ->
                classifications.inForce(scheme).isEmpty()
                    ? ClassificationProblem.CLASSIFICATION_NOT_FOUND.problem()
                    : CodingProblem.CODING_MODEL_MISSING
                        .problem()
                        .withHeader("Retry-After", RETRY_SECONDS));
  }

  private static void requireDistinct(List<CodeTitles.Item> items) {
    Set<String> seen = new HashSet<>();
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(items.get(i).id())) {
        found.add(
            Violation.error(
                "/items/" + i + "/id",
                CodingProblem.CODING_ITEM_REPEATED,
                CodingProblem.CODING_ITEM_REPEATED.title()));
      }
    }
    if (!found.isEmpty()) {
      throw Problem.ofViolations(found);
    }
  }
}
