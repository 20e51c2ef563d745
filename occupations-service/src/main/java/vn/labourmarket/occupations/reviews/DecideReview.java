package vn.labourmarket.occupations.reviews;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's decision.
 *
 * @param code null when no code fits
 * @param note why
 */
record DecideReview(
    @Schema(nullable = true) @Size(max = 32) @Nullable String code,
    @Schema(nullable = true) @Size(max = 1000) @Nullable String note) {}
