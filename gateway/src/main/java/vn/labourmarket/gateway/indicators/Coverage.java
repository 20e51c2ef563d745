package vn.labourmarket.gateway.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.Exact;

/**
 * Which institutions were expected to report a period, and which have.
 *
 * <p>Expected are those with a registered plan of the year, and those with an accepted report in
 * this year or the year before; closed ones only if they reported. Received are accepted reports
 * that fill the period: of a quarter the quarterly report, or those of its three months.
 */
public record Coverage(List<Reporter> reporters) {

  /** One institution expected to report. */
  public record Reporter(
      UUID institutionId,
      @Nullable String code,
      @Nullable String name,
      @Nullable String nameEn,
      boolean received,
      boolean late,
      int daysLate,
      @Nullable Instant firstSubmittedAt) {}

  public int expected() {
    return reporters.size();
  }

  public long received() {
    return reporters.stream().filter(Reporter::received).count();
  }

  /** Received of expected, 0–1; null when none was expected. */
  public @Nullable BigDecimal share() {
    return Exact.share(received(), expected());
  }
}
