package vn.labourmarket.occupations.reviews;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.reviews.CodingReview.Carried;
import vn.labourmarket.occupations.reviews.CodingReview.Status;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * A title and what people decided about it.
 *
 * @param classification {@code scheme/version} of the code
 * @param code null while OPEN, and where no code fits
 * @param carried how it came from the version before; null once it was decided for this version, or
 *     where it was first asked about it
 * @param formerClassification {@code scheme/version} that it came from
 * @param formerCode what was decided there
 */
@Schema(name = "CodingReview")
record CodingReviewView(
    UUID id,
    String classification,
    String text,
    String industry,
    String qualification,
    Status status,
    @Schema(nullable = true) @Nullable String code,
    @Schema(nullable = true) @Nullable String note,
    @Schema(nullable = true) @Nullable UUID decidedBy,
    @Schema(nullable = true) @Nullable Instant decidedAt,
    @Schema(nullable = true) @Nullable Carried carried,
    @Schema(nullable = true) @Nullable String formerClassification,
    @Schema(nullable = true) @Nullable String formerCode,
    UUID askedBy,
    Instant askedAt,
    long version)
    implements Versioned {

  static CodingReviewView of(CodingReview review) {
    return new CodingReviewView(
        review.id,
        review.scheme + "/" + review.versionId,
        review.text,
        review.industry,
        review.qualification,
        review.status,
        review.code,
        review.note,
        review.decidedBy,
        review.decidedAt,
        review.carried,
        review.formerVersion == null ? null : review.scheme + "/" + review.formerVersion,
        review.formerCode,
        review.askedBy,
        review.askedAt,
        review.version);
  }
}
