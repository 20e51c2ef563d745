package vn.labourmarket.occupations.coding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.titles.coding.CodingModel;
import vn.labourmarket.titles.coding.TitleQuestion;

/**
 * Titles to code.
 *
 * @param classification scheme of the codes, {@code isco} when absent
 * @param model number of the model to ask, as long as it is kept; the newest when absent
 * @param maxCandidates for each title, 5 when absent
 * @param keep whether titles and answers are kept under the caller's ids, which they then replace;
 *     false when absent
 */
record CodeTitles(
    @NotEmpty @Size(max = 1000) List<@NotNull @Valid Item> items,
    @Schema(nullable = true) @Size(max = 40) @Nullable String classification,
    @Schema(nullable = true) @Min(1) @Nullable Long model,
    @Schema(nullable = true) @Min(1) @Max(CodingModel.MOST_CANDIDATES)
        @Nullable Integer maxCandidates,
    @Schema(nullable = true) @Nullable Boolean keep) {
  private static final int USUAL_CANDIDATES = 5;

  boolean isKept() {
    return Boolean.TRUE.equals(keep);
  }

  int most() {
    return maxCandidates == null ? USUAL_CANDIDATES : maxCandidates;
  }

  /**
   * One title.
   *
   * @param id the caller's own, returned with the answer
   * @param text a job title or the heading of an advert
   * @param industry what the employer does, in words
   * @param qualification asked for, in words or as a code
   */
  @Schema(name = "TitleToCode")
  record Item(
      @NotBlank @Size(max = 100) String id,
      @NotNull @Size(max = 2000) String text,
      @Schema(nullable = true) @Size(max = 300) @Nullable String industry,
      @Schema(nullable = true) @Size(max = 300) @Nullable String qualification) {

    TitleQuestion question() {
      return new TitleQuestion(
          text, industry == null ? "" : industry, qualification == null ? "" : qualification);
    }
  }
}
