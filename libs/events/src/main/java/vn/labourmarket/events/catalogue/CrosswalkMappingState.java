package vn.labourmarket.events.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one code becomes in another classification. Aggregate id: {@code
 * fromScheme/fromVersion>toScheme/toVersion/code}.
 *
 * @param targets their weights add to 1; empty when a newer edition of the crosswalk lacks the code
 */
public record CrosswalkMappingState(
    String fromScheme,
    String fromVersion,
    String toScheme,
    String toVersion,
    String code,
    List<Share> targets) {

  /**
   * A part of the source code.
   *
   * @param weight share of the source code, above 0 and at most 1
   * @param relation EXACT, BROADER, NARROWER or RELATED
   */
  public record Share(String code, BigDecimal weight, String relation) {}
}
