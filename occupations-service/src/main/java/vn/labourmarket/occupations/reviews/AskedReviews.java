package vn.labourmarket.occupations.reviews;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a batch.
 *
 * @param items in the order of the questions
 * @param kept items whose question had been decided otherwise, and stays so
 */
record AskedReviews(List<CodingReviewView> items, List<Kept> kept) {

  /**
   * An item that changed nothing: whoever wants to replace the decision names its version.
   *
   * @param item its place in the batch, from 0
   */
  @Schema(name = "KeptDecision")
  record Kept(int item, UUID review, long version) {}
}
