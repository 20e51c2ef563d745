package vn.labourmarket.occupations.crosswalks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * A revision of a crosswalk.
 *
 * @param revision 1 for the first; every replacement is the next one
 * @param mappingCount source codes
 * @param rowCount pairs of codes
 * @param contentHash SHA-256 over all mappings, hexadecimal
 * @param createdBy who wrote what the revision says, last
 * @param approvedFor roles of the authorities that agree with a draft which needs both
 * @param version grows with every change of the crosswalk, for If-Match
 */
@Schema(name = "Crosswalk")
record CrosswalkView(
    ClassificationRef from,
    ClassificationRef to,
    int revision,
    Status status,
    int mappingCount,
    int rowCount,
    String contentHash,
    @Schema(nullable = true) @Nullable String note,
    @Schema(nullable = true) @Nullable UUID importId,
    UUID createdBy,
    Instant createdAt,
    @Schema(nullable = true) @Nullable UUID publishedBy,
    @Schema(nullable = true) @Nullable Instant publishedAt,
    List<String> approvedFor,
    long version)
    implements Versioned {

  enum Status {
    DRAFT,
    PUBLISHED
  }
}
