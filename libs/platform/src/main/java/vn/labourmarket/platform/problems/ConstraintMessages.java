package vn.labourmarket.platform.problems;

import jakarta.validation.ConstraintViolation;
import java.util.Map;
import vn.labourmarket.platform.texts.LocalizedText;

/** The messages of the Bean Validation constraints that commands use, in both languages. */
final class ConstraintMessages {
  private ConstraintMessages() {}

  static LocalizedText of(ConstraintViolation<?> violation) {
    Map<String, Object> values = violation.getConstraintDescriptor().getAttributes();
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return switch (constraint) {
      case "NotNull", "NotBlank", "NotEmpty" -> LocalizedText.of("Bắt buộc phải có.", "Required.");
      case "Size" ->
          LocalizedText.of(
              "Độ dài phải từ %s đến %s.".formatted(values.get("min"), values.get("max")),
              "Length must be from %s to %s.".formatted(values.get("min"), values.get("max")));
      case "Min", "DecimalMin" ->
          LocalizedText.of(
              "Không được nhỏ hơn %s.".formatted(values.get("value")),
              "Must not be less than %s.".formatted(values.get("value")));
      case "Max", "DecimalMax" ->
          LocalizedText.of(
              "Không được lớn hơn %s.".formatted(values.get("value")),
              "Must not be greater than %s.".formatted(values.get("value")));
      case "Pattern" -> LocalizedText.of("Sai định dạng.", "Wrong format.");
      case "Email" -> LocalizedText.of("Địa chỉ thư không hợp lệ.", "Invalid e-mail address.");
      default -> LocalizedText.of("Giá trị không hợp lệ.", "Invalid value.");
    };
  }
}
