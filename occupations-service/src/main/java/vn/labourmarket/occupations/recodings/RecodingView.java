package vn.labourmarket.occupations.recodings;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.recodings.Recoding.State;

/**
 * A recoding as readers see it.
 *
 * @param from {@code scheme/version} by which the items were coded
 * @param to {@code scheme/version} that they were coded by once more
 * @param progress per cent
 * @param model that coded them once more
 * @param items how many were coded once more
 * @param changes how many of them would change: those that are listed
 * @param kinds how many of each kind
 * @param reason code of the problem, when FAILED
 * @param requestedBy null when the service began by itself
 */
@Schema(name = "Recoding")
record RecodingView(
    long number,
    String from,
    String to,
    State state,
    int progress,
    int attempts,
    @Schema(nullable = true) @Nullable Long model,
    long items,
    long changes,
    Map<RecodingKind, Long> kinds,
    @Schema(nullable = true) @Nullable String reason,
    @Schema(nullable = true) @Nullable UUID requestedBy,
    Instant requestedAt,
    @Schema(nullable = true) @Nullable Instant finishedAt) {

  static RecodingView of(Recoding job, int progress, Map<RecodingKind, Long> kinds) {
    return new RecodingView(
        job.number(),
        job.from().toString(),
        job.to().toString(),
        job.state,
        progress,
        job.attempts,
        job.model,
        job.itemCount,
        job.changeCount,
        kinds,
        job.reason,
        job.requestedBy,
        job.requestedAt,
        job.finishedAt);
  }
}
