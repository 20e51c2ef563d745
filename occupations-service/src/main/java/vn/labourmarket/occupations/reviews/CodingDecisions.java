package vn.labourmarket.occupations.reviews;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.reviews.CodingReview.Carried;
import vn.labourmarket.occupations.reviews.CodingReview.Status;

/**
 * Everything that was ever decided about a title.
 *
 * @param items the oldest first
 */
record CodingDecisions(List<Item> items) {

  /**
   * A decision.
   *
   * @param version of the review after it
   * @param carried set where the service took the decision over from the version before
   * @param decidedBy null where the service carried it over
   */
  @Schema(name = "CodingDecision")
  record Item(
      long version,
      @Schema(nullable = true) @Nullable Status statusBefore,
      @Schema(nullable = true) @Nullable String codeBefore,
      Status status,
      @Schema(nullable = true) @Nullable String code,
      @Schema(nullable = true) @Nullable Carried carried,
      @Schema(nullable = true) @Nullable String note,
      @Schema(nullable = true) @Nullable UUID decidedBy,
      Instant at) {}
}
