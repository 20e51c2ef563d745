package vn.labourmarket.occupations.drafts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the publication of a draft would do to others of the same name.
 *
 * @param ends the open-ended one that would end on the day before the draft's first day
 * @param overlaps those with days of their own beside which it can't hold: while there are any, its
 *     publication is refused
 */
@Schema(name = "EffectOfPublication")
public record Effect(@Schema(nullable = true) @Nullable Ending ends, List<UUID> overlaps) {

  /**
   * An end that nobody asked for by itself.
   *
   * @param validTo its last day from then on
   */
  @Schema(name = "EndingByPublication")
  public record Ending(UUID id, LocalDate validFrom, LocalDate validTo) {}
}
