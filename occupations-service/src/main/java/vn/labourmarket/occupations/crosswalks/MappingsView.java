package vn.labourmarket.occupations.crosswalks;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;

/**
 * What codes become, directly or through several crosswalks.
 *
 * @param inverted whether the only crosswalk there is was read backwards
 * @param chained whether several crosswalks were passed; each target then shows its paths
 * @param steps the crosswalks in the order in which they were passed
 */
@Schema(name = "CrosswalkMappings")
record MappingsView(
    ClassificationRef from,
    ClassificationRef to,
    boolean inverted,
    boolean chained,
    List<StepView> steps,
    List<MappingView> items,
    @Schema(nullable = true) @Nullable String nextCursor) {

  @Schema(name = "CrosswalkStep")
  record StepView(ClassificationRef from, ClassificationRef to, int revision, boolean inverted) {}

  /**
   * What one code becomes; the weights of targets and unmapped parts add to exactly 1.
   *
   * @param unmapped parts that end in a code which the next crosswalk lacks
   */
  @Schema(name = "CrosswalkMapping")
  record MappingView(String code, List<TargetView> targets, List<UnmappedView> unmapped) {}

  /**
   * A part of the code.
   *
   * @param relation what the target is to the code: EXACT, BROADER, NARROWER or RELATED
   * @param pathCount how many paths lead there; at most 20 are shown, the heaviest first
   */
  @Schema(name = "CrosswalkTarget")
  record TargetView(
      String code,
      @Schema(nullable = true) @Nullable String titleVi,
      @Schema(nullable = true) @Nullable String titleEn,
      BigDecimal weight,
      Relation relation,
      int pathCount,
      List<PathView> paths) {}

  /**
   * A way through the chain.
   *
   * @param codes one per version, from the source code to the target
   */
  @Schema(name = "CrosswalkPath")
  record PathView(List<String> codes, BigDecimal weight) {}

  @Schema(name = "CrosswalkUnmapped")
  record UnmappedView(ClassificationRef classification, String code, BigDecimal weight) {}
}
