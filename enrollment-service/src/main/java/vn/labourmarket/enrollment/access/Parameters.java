package vn.labourmarket.enrollment.access;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/** Reads query parameters: an impossible value is 400, where the framework would answer 404. */
public final class Parameters {
  private Parameters() {}

  public static <E extends Enum<E>> @Nullable E choice(
      Class<E> type, String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw invalid(name).with("allowed", Arrays.stream(type.getEnumConstants()).toList());
  }

  public static @Nullable UUID id(String name, @Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw invalid(name);
    }
  }

  public static Problem invalid(String name) {
    return PlatformProblem.INVALID_PARAMETER
        .because(
            "Giá trị của tham số «%s» không hợp lệ.".formatted(name),
            "The value of parameter “%s” is not valid.".formatted(name))
        .with("parameter", name);
  }
}
