package vn.labourmarket.occupations.priorities;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * A priority list as readers see it.
 *
 * @param status DRAFT while it waits for somebody's consent
 * @param versionId version of the classification that the codes are of
 * @param owner role of the authority that answers for the scheme
 * @param reason why this revision was made
 * @param publishedBy who consented; null for drafts, and for revisions that nobody had to consent
 *     to
 * @param supersededAt when the next revision took its place; null for what the list says now
 * @param revision counts changes, for If-Match
 */
@Schema(name = "PriorityList")
record PriorityListView(
    UUID id,
    Status status,
    String list,
    String nameVi,
    String nameEn,
    LocalDate validFrom,
    @Schema(nullable = true) @Nullable LocalDate validTo,
    String legalBasis,
    String scheme,
    @JsonProperty("version") String versionId,
    List<String> codes,
    String owner,
    @Schema(nullable = true) @Nullable String reason,
    long revision,
    UUID createdBy,
    Instant createdAt,
    UUID updatedBy,
    Instant updatedAt,
    @Schema(nullable = true) @Nullable UUID publishedBy,
    @Schema(nullable = true) @Nullable Instant supersededAt)
    implements Versioned {

  enum Status {
    DRAFT,
    PUBLISHED
  }

  static PriorityListView of(PriorityDraft it) {
    SetPriorityList as = it.content;
    return new PriorityListView(
        it.id,
        Status.DRAFT,
        as.list(),
        as.nameVi(),
        as.nameEn(),
        as.validFrom(),
        as.validTo(),
        as.legalBasis(),
        as.scheme(),
        as.version(),
        as.codes().stream().sorted().toList(),
        it.owner,
        as.reason(),
        it.version,
        it.createdBy,
        it.createdAt,
        it.editedBy,
        it.editedAt,
        null,
        null);
  }

  static PriorityListView of(PriorityList it) {
    return new PriorityListView(
        it.id,
        Status.PUBLISHED,
        it.list,
        it.nameVi,
        it.nameEn,
        it.validFrom,
        it.validTo,
        it.legalBasis,
        it.scheme,
        it.versionId,
        List.of(it.codes),
        it.owner,
        it.reason,
        it.version,
        it.createdBy,
        it.createdAt,
        it.updatedBy,
        it.updatedAt,
        it.publishedBy,
        it.supersededAt);
  }

  @Override
  @com.fasterxml.jackson.annotation.JsonIgnore
  public long version() {
    return revision;
  }

  /** What tells lists apart. */
  String key() {
    return list + "/" + scheme + "/" + validFrom;
  }
}
