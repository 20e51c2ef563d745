package vn.labourmarket.platform.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/**
 * Which entries are looked for; null is any.
 *
 * @param from first instant
 * @param to the instant after the last
 * @param subject path of a record, or its beginning
 */
public record AuditFilter(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable AuditKind kind,
    @Nullable UUID actor,
    @Nullable UUID organisation,
    @Nullable String subject) {

  /**
   * Reads the parameters of a request.
   *
   * @throws Problem 400 for a value that can't be one
   */
  public static AuditFilter of(
      @Nullable String from,
      @Nullable String to,
      @Nullable String kind,
      @Nullable String actor,
      @Nullable String organisation,
      @Nullable String subject) {
    return new AuditFilter(
        read("from", from, Instant::parse),
        read("to", to, Instant::parse),
        read("kind", kind, AuditKind::valueOf),
        read("actor", actor, UUID::fromString),
        read("organisation", organisation, UUID::fromString),
        subject);
  }

  private static <T> @Nullable T read(
      String name, @Nullable String text, Function<String, T> reader) {
    try {
      return text == null ? null : reader.apply(text);
    } catch (DateTimeParseException | IllegalArgumentException notOne) {
      throw PlatformProblem.INVALID_PARAMETER
          .because(
              "Giá trị của tham số «%s» không hợp lệ.".formatted(name),
              "The value of parameter “%s” is not valid.".formatted(name))
          .with("parameter", name);
    }
  }

  void append(StringBuilder sql, List<Object> values) {
    if (from != null) {
      add(sql, values, " and at >= ?", from.atOffset(ZoneOffset.UTC));
    }
    if (to != null) {
      add(sql, values, " and at < ?", to.atOffset(ZoneOffset.UTC));
    }
    if (kind != null) {
      add(sql, values, " and kind = ?", kind.name());
    }
    if (actor != null) {
      add(sql, values, " and actor = ?", actor);
    }
    if (organisation != null) {
      add(sql, values, " and organisation = ?", organisation);
    }
    if (subject != null) {
      add(sql, values, " and starts_with(subject, ?)", subject);
    }
  }

  private static void add(StringBuilder sql, List<Object> values, String condition, Object value) {
    sql.append(condition);
    values.add(value);
  }
}
