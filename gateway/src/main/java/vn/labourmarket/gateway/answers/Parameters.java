package vn.labourmarket.gateway.answers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.time.Period;

/** Reads query parameters; what can't be read is told with its name. */
public final class Parameters {
  private static final String PERIODS = "2021-Q1, 2021-M04, 2021-H1, 2021-9M, 2021";

  private Parameters() {}

  public static @Nullable Period period(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException malformed) {
      throw invalid(name, PERIODS);
    }
  }

  /** A period within one calendar year. */
  public static Period requiredPeriod(String name, @Nullable String text) {
    Period period = period(name, text);
    if (period == null || period.type() == Period.Type.SCHOOL_YEAR) {
      throw invalid(name, PERIODS);
    }
    return period;
  }

  public static @Nullable Instant instant(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException malformed) {
      throw invalid(name, "2026-04-25T16:59:59Z");
    }
  }

  public static @Nullable UUID id(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      throw invalid(name, "UUID");
    }
  }

  public static Problem invalid(String name, String example) {
    return PlatformProblem.INVALID_PARAMETER
        .because(
            "Tham số «%s» không đọc được; ví dụ: %s.".formatted(name, example),
            "Parameter “%s” cannot be read; for example: %s.".formatted(name, example))
        .with("parameter", name);
  }
}
