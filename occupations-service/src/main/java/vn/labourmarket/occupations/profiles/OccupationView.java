package vn.labourmarket.occupations.profiles;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ContentHash;
import vn.labourmarket.occupations.profiles.OccupationRevision.Status;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * An occupation as readers see it.
 *
 * @param profile NONE where nobody has written one yet: code and names then come from the
 *     classification and its titles
 * @param level of the code in its classification
 * @param draftRevision number of a draft beside what is shown; only for those who work on drafts
 * @param deprecatedOn first day on which new records may not name it, also while that day is ahead
 * @param proposedDeprecation what waits for somebody's consent; only for those who work on drafts
 * @param version grows with every change, for If-Match; without a profile it only differs
 */
@Schema(name = "Occupation")
record OccupationView(
    String code,
    Kind profile,
    @Schema(nullable = true) @Nullable Status status,
    @Schema(nullable = true) @Nullable Integer revision,
    @Schema(nullable = true) @Nullable Integer draftRevision,
    @Schema(nullable = true) @Nullable Integer level,
    @JsonUnwrapped ProfileContent content,
    List<String> missingVi,
    List<String> missingEn,
    @Schema(nullable = true) @Nullable LocalDate deprecatedOn,
    List<String> replacedBy,
    @Schema(nullable = true) @Nullable Proposal proposedDeprecation,
    @Schema(nullable = true) @Nullable UUID editedBy,
    @Schema(nullable = true) @Nullable Instant editedAt,
    @Schema(nullable = true) @Nullable UUID publishedBy,
    @Schema(nullable = true) @Nullable Instant publishedAt,
    long version)
    implements Versioned {

  enum Kind {
    FULL,
    NONE
  }

  /**
   * A deprecation that was proposed.
   *
   * @param on null for the day of the consent
   * @param proposedBy nobody who may consent to it
   * @param proposedAt how old it is; nobody knows it of the first ones
   */
  @Schema(name = "ProposedDeprecation")
  record Proposal(
      List<String> replacedBy,
      @Schema(nullable = true) @Nullable LocalDate on,
      @Schema(nullable = true) @Nullable String reason,
      UUID proposedBy,
      @Schema(nullable = true) @Nullable Instant proposedAt) {

    static @Nullable Proposal of(OccupationRevision it) {
      DeprecateOccupation as = it.proposal;
      return as == null
          ? null
          : new Proposal(
              as.replacements(),
              as.on(),
              as.reason(),
              Objects.requireNonNull(it.proposedBy),
              it.proposedAt);
    }
  }

  /**
   * A revision.
   *
   * @param proposal null also for those who don't work on drafts
   * @param version the newest change of the occupation that the reader may see: a draft that comes
   *     beside a revision changes what its editors are shown
   */
  static OccupationView of(
      OccupationRevision it, @Nullable Integer draft, @Nullable Proposal proposal, long version) {
    return new OccupationView(
        it.code,
        Kind.FULL,
        it.status,
        it.revision,
        draft,
        null,
        it.content,
        List.of(it.gapsVi),
        List.of(it.gapsEn),
        it.deprecatedOn,
        List.of(it.replacedBy),
        proposal,
        it.editedBy,
        it.editedAt,
        it.publishedBy,
        it.publishedAt,
        version);
  }

  /** What is known of an occupation that has no profile. */
  static OccupationView without(String code, int level, ProfileContent known) {
    return new OccupationView(
        code,
        Kind.NONE,
        null,
        null,
        null,
        level,
        known,
        known.gaps("vi"),
        known.gaps("en"),
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        tag(code, level, known));
  }

  /** Changes with the list and the titles that it was put together from. */
  private static long tag(String code, int level, ProfileContent known) {
    ContentHash hash = new ContentHash();
    hash.add(code, level, known);
    return hash.tag();
  }
}
