package vn.labourmarket.occupations.states;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a file changed of what followed an area.
 *
 * @param number grows with every change
 * @param version of the succession since then
 * @param before null where it was new
 * @param after with weight 0 where it was taken back
 * @param legalBases of the row that named it, else of the rows that brought the change about
 * @param importId the file's import
 * @param actor client that sent the file
 * @param checkedBy client that checked it; null where nobody had to
 */
@Schema(name = "SuccessionChange")
record SuccessionChangeView(
    long number,
    long version,
    @Schema(nullable = true) @Nullable Content before,
    Content after,
    List<String> legalBases,
    UUID importId,
    UUID actor,
    @Schema(nullable = true) @Nullable UUID checkedBy,
    Instant at)
    implements Numbered {

  /** What is kept of a succession. */
  @Schema(name = "SuccessionContent")
  record Content(String kind, BigDecimal weight, LocalDate effectiveOn, String legalBasis) {}
}
