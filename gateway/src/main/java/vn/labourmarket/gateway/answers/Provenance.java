package vn.labourmarket.gateway.answers;

import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of an answer rest on. JSON says it in members of the same names; a table, which
 * has no place for it beside its rows, in headers.
 *
 * @param asOf the newest change that the figures know
 * @param coverage accepted of expected reports, 0–1; null where nobody must report
 * @param incomplete services whose newest changes are missing
 */
public record Provenance(
    @Nullable Instant asOf, @Nullable BigDecimal coverage, List<String> incomplete) {
  public static final String AS_OF = "X-As-Of";
  public static final String COVERAGE = "X-Coverage";
  public static final String INCOMPLETE = "X-Incomplete";

  Response.ResponseBuilder on(Response.ResponseBuilder answer) {
    if (asOf != null) {
      answer.header(AS_OF, asOf);
    }
    if (coverage != null) {
      answer.header(COVERAGE, coverage.toPlainString());
    }
    if (!incomplete.isEmpty()) {
      answer.header(INCOMPLETE, String.join(", ", incomplete));
    }
    return answer;
  }
}
