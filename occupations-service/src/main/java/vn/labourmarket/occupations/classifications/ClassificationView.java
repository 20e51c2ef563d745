package vn.labourmarket.occupations.classifications;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * A version as readers see it.
 *
 * @param gapCount items of which the source is known to lack something
 * @param contentHash SHA-256 over the published items
 * @param revisionNumber 1 for the first; every correction of a published version is the next
 * @param note why it was corrected
 * @param publicationNote what was said when it was published
 * @param revision counts changes; shown as the entity tag, since {@code version} names the edition
 */
@Schema(name = "Classification")
record ClassificationView(
    UUID id,
    String scheme,
    @JsonProperty("version") String versionId,
    ClassificationVersion.Status status,
    @Schema(nullable = true) @Nullable String nameVi,
    @Schema(nullable = true) @Nullable String nameEn,
    @Schema(nullable = true) @Nullable String legalBasis,
    @Schema(nullable = true) @Nullable LocalDate validFrom,
    @Schema(nullable = true) @Nullable LocalDate validTo,
    int itemCount,
    int gapCount,
    @Schema(nullable = true) @Nullable String contentHash,
    @Schema(nullable = true) @Nullable Instant publishedAt,
    int revisionNumber,
    @Schema(nullable = true) @Nullable String note,
    @Schema(nullable = true) @Nullable String publicationNote,
    long revision,
    UUID createdBy,
    Instant createdAt,
    UUID updatedBy,
    Instant updatedAt)
    implements Versioned {

  static ClassificationView of(ClassificationVersion it) {
    return new ClassificationView(
        it.id,
        it.scheme,
        it.versionId,
        it.status,
        it.nameVi,
        it.nameEn,
        it.legalBasis,
        it.validFrom,
        it.validTo,
        it.itemCount,
        it.gapCount,
        it.contentHash,
        it.publishedAt,
        it.revision,
        it.note,
        it.publicationNote,
        it.version,
        it.createdBy,
        it.createdAt,
        it.updatedBy,
        it.updatedAt);
  }

  @Override
  @JsonIgnore
  public long version() {
    return revision;
  }
}
