package vn.labourmarket.occupations.drafts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.time.VietnamTime;

/** Until when what was published counts for a reader. */
public final class KnownBy {
  /** Condition on revisions, with the moment as {@code :known}. */
  public static final String CONDITION =
      "updatedAt < :known and (supersededAt is null or supersededAt >= :known)";

  /** What readers of OpenAPI are told about it. */
  public static final String BEFORE =
      " Điều đã ghi trước khi có bản nháp thì chỉ biết từ lần sửa cuối. / Of what was set before"
          + " there were drafts, nothing is known from before its last change.";

  /** Whatever is known. */
  public static final Instant NOW = Instant.parse("9999-12-31T00:00:00Z");

  private KnownBy() {}

  /**
   * When a day was over; without a day, whatever is known.
   *
   * @throws vn.labourmarket.platform.problems.Problem 400 for days that no calendar in use has
   */
  public static Instant of(@Nullable LocalDate knownAt) {
    if (knownAt == null) {
      return NOW;
    }
    if (knownAt.getYear() < 1900 || knownAt.getYear() > 9998) {
      throw PlatformProblem.INVALID_PARAMETER
          .because("knownAt ngoài khoảng 1900–9998.", "knownAt is beyond 1900–9998.")
          .with("parameter", "knownAt");
    }
    return knownAt.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
  }
}
