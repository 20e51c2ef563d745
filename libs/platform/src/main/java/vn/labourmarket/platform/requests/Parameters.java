package vn.labourmarket.platform.requests;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.time.Period;

/** Reads query parameters: an impossible value is 400, where the framework would answer 404. */
public final class Parameters {
  private static final String IDS = "018f3d5e-8d2b-7c1a-9f00-5b2d1c0a7e44";
  private static final String INSTANTS = "2026-04-25T16:59:59Z";
  private static final String PERIODS = "2021-Q1, 2021-M04, 2021-H1, 2021-9M, 2021, 2020-2021";

  private Parameters() {}

  public static @Nullable UUID id(String name, @Nullable String text) {
    return read(name, text, UUID::fromString, IDS);
  }

  public static @Nullable Instant instant(String name, @Nullable String text) {
    return read(name, text, it -> OffsetDateTime.parse(it).toInstant(), INSTANTS);
  }

  public static @Nullable Period period(String name, @Nullable String text) {
    return read(name, text, Period::parse, PERIODS);
  }

  /** Tells with a refusal what is allowed. */
  public static <E extends Enum<E>> @Nullable E choice(
      Class<E> type, String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    List<E> allowed = List.of(type.getEnumConstants());
    return allowed.stream()
        .filter(it -> it.name().equals(text))
        .findFirst()
        .orElseThrow(() -> invalid(name).with("allowed", allowed));
  }

  private static <T> @Nullable T read(
      String name, @Nullable String text, Function<String, T> reader, String example) {
    try {
      return text == null ? null : reader.apply(text);
    } catch (DateTimeParseException | IllegalArgumentException malformed) {
      throw invalid(name, example);
    }
  }

  public static Problem invalid(String name) {
    return PlatformProblem.INVALID_PARAMETER
        .because(
            "Giá trị của tham số «%s» không hợp lệ.".formatted(name),
            "The value of parameter “%s” is not valid.".formatted(name))
        .with("parameter", name);
  }

  /**
   * The same for a value with a form.
   *
   * @param example one value or several
   */
  public static Problem invalid(String name, String example) {
    return PlatformProblem.INVALID_PARAMETER
        .because(
            "Tham số «%s» không đọc được; ví dụ: %s.".formatted(name, example),
            "Parameter “%s” cannot be read; for example: %s.".formatted(name, example))
        .with("parameter", name);
  }

  /** For a period that is missing, or of a length that can't be asked for. */
  public static Problem notAPeriod(String name) {
    return invalid(name, PERIODS);
  }
}
