package vn.labourmarket.occupations.reviews;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Titles that people shall code, or have coded already.
 *
 * @param classification scheme, {@code isco} when absent; the version in force counts
 */
record AskReviews(
    @Schema(nullable = true) @Size(max = 40) @Nullable String classification,
    @NotEmpty @Size(max = 1000) List<@NotNull @Valid Item> items) {

  /**
   * One title.
   *
   * @param industry what the employer does, in words
   * @param qualification asked for, in words or as a code
   * @param code what was decided; null leaves the title open
   * @param version of the review as it was seen: needed to replace a decision, ignored else
   */
  @Schema(name = "AskedReview")
  record Item(
      @NotBlank @Size(max = 2000) String text,
      @Schema(nullable = true) @Size(max = 300) @Nullable String industry,
      @Schema(nullable = true) @Size(max = 300) @Nullable String qualification,
      @Schema(nullable = true) @Size(max = 32) @Nullable String code,
      @Schema(nullable = true) @Nullable Long version) {

    ReviewQuestion question() {
      return ReviewQuestion.of(text, industry, qualification);
    }
  }
}
