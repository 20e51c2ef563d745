package vn.labourmarket.occupations.recodings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many items have one code and would get another.
 *
 * @param from null for none
 * @param to null for none
 */
@Schema(name = "RecodedPair")
record RecodedPairView(
    @Schema(nullable = true) @Nullable String from,
    @Schema(nullable = true) @Nullable String to,
    RecodingKind kind,
    long items) {}
