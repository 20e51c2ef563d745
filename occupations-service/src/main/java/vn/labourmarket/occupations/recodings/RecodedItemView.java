package vn.labourmarket.occupations.recodings;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.titles.coding.Coding.Decision;

/**
 * An item that would change.
 *
 * @param client that had it kept; null for a reviewer's decision
 * @param id the client's own, or that of the review
 * @param text null when it is not kept any more
 */
@Schema(name = "RecodedItem")
record RecodedItemView(
    long position,
    @Schema(nullable = true) @Nullable UUID client,
    String id,
    @Schema(nullable = true) @Nullable String text,
    RecodingKind kind,
    Answer was,
    Answer wouldBe) {

  /**
   * An answer by one version.
   *
   * @param code null for NONE
   * @param probability null for NONE; 1 for what people decided
   */
  @Schema(name = "RecodedAnswer")
  record Answer(
      Decision decision,
      @Schema(nullable = true) @Nullable String code,
      @Schema(nullable = true) @Nullable Double probability) {}
}
