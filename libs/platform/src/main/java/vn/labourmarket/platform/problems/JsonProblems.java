package vn.labourmarket.platform.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.texts.LocalizedText;

/** Says which place of a JSON body is wrong, without repeating what the reader's code is called. */
final class JsonProblems {
  private JsonProblems() {}

  static Problem of(JsonProcessingException failure) {
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return violation(
          PlatformProblem.UNKNOWN_FIELD,
          unknown,
          LocalizedText.of("Không có trường này.", "There is no such field."));
    }
    if (failure instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
      return isWholeNumber(mismatch.getTargetType())
          ? violation(
              PlatformProblem.COUNT_NOT_INTEGER,
              mismatch,
              LocalizedText.of("Phải là số nguyên.", "Must be a whole number."))
          : violation(
              PlatformProblem.INVALID_VALUE,
              mismatch,
              LocalizedText.of("Giá trị không hợp lệ.", "Invalid value."));
    }
    if (failure instanceof MismatchedInputException) {
      return PlatformProblem.MALFORMED_REQUEST.because(
          "Nội dung JSON không có cấu trúc mà thao tác này cần.",
          "The JSON body does not have the structure that this operation takes.");
    }
    if (failure instanceof JsonMappingException beyond
        && beyond.getCause() instanceof InputCoercionException) {
      return violation(
          PlatformProblem.INVALID_VALUE,
          beyond,
          LocalizedText.of("Số nằm ngoài phạm vi.", "The number is out of range."));
    }
    return PlatformProblem.MALFORMED_REQUEST.because(
        "Nội dung không phải JSON hợp lệ.", "The body is not valid JSON.");
  }

  private static boolean isWholeNumber(@Nullable Class<?> type) {
    return type == int.class || type == long.class || type == Integer.class || type == Long.class;
  }

  private static Problem violation(
      PlatformProblem rule, JsonMappingException failure, LocalizedText message) {
    String pointer = pointer(failure.getPath());
    return Problem.ofViolations(List.of(Violation.error(pointer, rule, message)));
  }

  private static String pointer(List<JsonMappingException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : path) {
      pointer
          .append('/')
          .append(
              step.getFieldName() == null
                  ? String.valueOf(step.getIndex())
                  : step.getFieldName().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /** A validation path without the method and parameter names that Bean Validation puts first. */
  static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }
}
