package vn.labourmarket.occupations.coding;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.titles.coding.Coding.Decision;

/**
 * The answer to a batch. The same questions get the same answer from the same model, as long as the
 * list is not corrected.
 *
 * @param model number of the model
 * @param classification {@code scheme/version} of the codes
 * @param classificationRevision 1 for the list as first published, then its corrections
 * @param titlesRevision of the catalogue's titles that the model was learned from
 * @param items in the order of the questions
 */
record CodedTitles(
    long model,
    String classification,
    int classificationRevision,
    long titlesRevision,
    List<Item> items) {

  /**
   * One title.
   *
   * @param decision CODED can be taken as it is, REVIEW wants a person, NONE: nothing is known
   * @param candidates the likeliest codes, likeliest first
   */
  @Schema(name = "CodedTitle")
  record Item(String id, Decision decision, List<Candidate> candidates) {}

  /**
   * A code that the title may mean.
   *
   * @param probability from 0 to 1, calibrated: of a hundred candidates with 0.7, seventy are right
   */
  @Schema(name = "CodeCandidate")
  record Candidate(
      String code,
      @Schema(nullable = true) @Nullable String titleVi,
      @Schema(nullable = true) @Nullable String titleEn,
      double probability) {}
}
