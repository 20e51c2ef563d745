package vn.labourmarket.platform.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.requests.Parameters;

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
        Parameters.instant("from", from),
        Parameters.instant("to", to),
        Parameters.choice(AuditKind.class, "kind", kind),
        Parameters.id("actor", actor),
        Parameters.id("organisation", organisation),
        subject);
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
