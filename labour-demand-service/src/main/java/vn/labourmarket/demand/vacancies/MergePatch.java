package vn.labourmarket.demand.vacancies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;

/** Applies JSON Merge Patch (RFC 7396) to a form and reads the result like any other body. */
@ApplicationScoped
class MergePatch {
  public static final String MEDIA_TYPE = "application/merge-patch+json";
  private static final Map<String, VacancyProblem> FIXED =
      Map.of(
          "vscoRef", VacancyProblem.CODED_SEPARATELY,
          "employer", VacancyProblem.FIXED_FIELD,
          "draft", VacancyProblem.FIXED_FIELD);

  private final ObjectMapper json;
  private final Validator validator;

  MergePatch(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * What a body changes.
   *
   * @throws Problem 400 for a body that is no JSON object
   */
  ObjectNode read(String patch) {
    try {
      if (json.readTree(patch) instanceof ObjectNode changes) {
        return changes;
      }
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
    throw PlatformProblem.MALFORMED_REQUEST.because(
        "Nội dung phải là một đối tượng JSON.", "The body must be a JSON object.");
  }

  /** Whether the contact is to go, and nothing else to change. */
  static boolean erasesContact(ObjectNode changes) {
    return changes.size() == 1 && changes.path("contact").isNull();
  }

  /**
   * The changed form.
   *
   * @throws Problem 400 for unknown fields, 422 for fields that a patch may not touch
   */
  VacancyForm apply(ObjectNode changes, VacancyForm present) {
    refuseFixed(changes);
    try {
      ObjectNode merged = merge(json.valueToTree(present), changes);
      return valid(json.treeToValue(merged, VacancyForm.class));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  private static void refuseFixed(ObjectNode changes) {
    List<Violation> violations =
        FIXED.entrySet().stream()
            .filter(it -> changes.has(it.getKey()))
            .map(it -> Violation.error("/" + it.getKey(), it.getValue(), it.getValue().title()))
            .toList();
    if (!violations.isEmpty()) {
      throw Problem.ofViolations(violations);
    }
  }

  private ObjectNode merge(ObjectNode target, ObjectNode changes) {
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      String field = change.getKey();
      if (change.getValue().isNull()) {
        target.remove(field);
      } else if (change.getValue() instanceof ObjectNode nested) {
        ObjectNode inner =
            target.get(field) instanceof ObjectNode present ? present : json.createObjectNode();
        target.set(field, merge(inner, nested));
      } else {
        target.set(field, change.getValue());
      }
    }
    return target;
  }

  private VacancyForm valid(VacancyForm form) {
    var violations = validator.validate(form);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(Set.copyOf(violations));
    }
    return form;
  }
}
