package vn.labourmarket.occupations.coding;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A model as readers see it.
 *
 * @param classification {@code scheme/version} of its codes
 * @param occasion why it was wished for
 * @param progress per cent of the learning
 * @param titlesRevision of the catalogue's titles it was learned from
 * @param titles number of titles it was learned from
 * @param decisions number of reviewers' decisions it was learned from
 * @param reason code of the problem, when FAILED
 * @param requestedBy null when the service began by itself
 */
@Schema(name = "CodingModel")
record ModelView(
    long number,
    String classification,
    State state,
    LearnedModel.Occasion occasion,
    int progress,
    @Schema(nullable = true) @Nullable Long titlesRevision,
    @Schema(nullable = true) @Nullable Integer titles,
    @Schema(nullable = true) @Nullable Integer decisions,
    @Schema(nullable = true) @Nullable String reason,
    @Schema(nullable = true) @Nullable UUID requestedBy,
    Instant requestedAt,
    @Schema(nullable = true) @Nullable Instant finishedAt) {

  enum State {
    QUEUED,
    READY,
    FAILED
  }

  static ModelView of(LearnedModel model, int progress) {
    return new ModelView(
        model.number(),
        model.of().toString(),
        State.valueOf(model.state.name()),
        model.occasion,
        progress,
        model.titlesRevision,
        model.titleCount,
        model.decisionCount,
        model.reason,
        model.requestedBy,
        model.requestedAt,
        model.finishedAt);
  }
}
