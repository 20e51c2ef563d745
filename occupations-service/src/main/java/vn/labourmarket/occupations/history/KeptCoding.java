package vn.labourmarket.occupations.history;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.titles.coding.Coding.Decision;

/**
 * A title that was coded, and its answer.
 *
 * @param client whose it is
 * @param id the client's own
 * @param classification {@code scheme/version} of the code
 * @param classificationRevision 1 for the list as first published, then its corrections
 * @param model that answered
 * @param code the likeliest one; null for NONE
 */
@Schema(name = "KeptCoding")
public record KeptCoding(
    UUID client,
    String id,
    String text,
    String industry,
    String qualification,
    String classification,
    int classificationRevision,
    long model,
    Decision decision,
    @Schema(nullable = true) @Nullable String code,
    @Schema(nullable = true) @Nullable Double probability,
    Instant codedAt) {}
