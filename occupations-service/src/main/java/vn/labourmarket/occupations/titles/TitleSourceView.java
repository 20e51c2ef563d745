package vn.labourmarket.occupations.titles;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * A set of titles.
 *
 * @param importId the import that brought it; null for the project's own
 * @param removalAskedBy who wants it removed and waits for somebody else to do it
 * @param removalLapsesAt until when somebody else may; whoever asks later asks anew
 */
@Schema(name = "TitleSource")
record TitleSourceView(
    String name,
    int titleCount,
    @Schema(nullable = true) @Nullable UUID importId,
    UUID loadedBy,
    Instant loadedAt,
    long version,
    @Schema(nullable = true) @Nullable UUID removalAskedBy,
    @Schema(nullable = true) @Nullable Instant removalAskedAt,
    @Schema(nullable = true) @Nullable Instant removalLapsesAt)
    implements Versioned {

  /** Who waits for somebody else at a moment. */
  @Nullable UUID removalWaitingOf(Instant now) {
    return removalLapsesAt == null || now.isBefore(removalLapsesAt) ? removalAskedBy : null;
  }
}
