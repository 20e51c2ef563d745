package vn.labourmarket.occupations.priorities;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.Ownership;
import vn.labourmarket.occupations.drafts.Effect;
import vn.labourmarket.occupations.drafts.RevisionStatus;
import vn.labourmarket.occupations.drafts.Waiting;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * A priority list as readers see it.
 *
 * @param status DRAFT while it waits for somebody's consent
 * @param versionId version of the classification that the codes are of
 * @param owner role of the authority that answers for the scheme
 * @param reason why this revision was made
 * @param editors everybody who wrote any of it
 * @param publishedBy who consented; null for drafts, and for revisions that nobody had to consent
 *     to
 * @param supersededAt when the next revision took its place; null for what the list says now
 * @param onPublication what consent to a draft does to others; null for what is published
 * @param revision counts changes, for If-Match
 */
@Schema(name = "PriorityList")
record PriorityListView(
    UUID id,
    RevisionStatus status,
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
    List<UUID> editors,
    @Schema(nullable = true) @Nullable UUID publishedBy,
    @Schema(nullable = true) @Nullable Instant supersededAt,
    @Schema(nullable = true) @Nullable Effect onPublication)
    implements Versioned {

  static PriorityListView of(Waiting<SetPriorityList> it, Effect effect) {
    SetPriorityList as = it.content();
    return new PriorityListView(
        it.id(),
        RevisionStatus.DRAFT,
        as.list(),
        as.nameVi(),
        as.nameEn(),
        as.validFrom(),
        as.validTo(),
        as.legalBasis(),
        as.scheme(),
        as.version(),
        as.codes().stream().sorted().toList(),
        Ownership.of(as.scheme()),
        as.reason(),
        it.version(),
        it.createdBy(),
        it.createdAt(),
        it.editedBy(),
        it.editedAt(),
        it.editors(),
        null,
        null,
        effect);
  }

  @Override
  @com.fasterxml.jackson.annotation.JsonIgnore
  public long version() {
    return revision;
  }
}
