package vn.labourmarket.gateway.market;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Which part of an area's counts is shown under which area.
 *
 * @param weight 0–1; the weights of one area add to exactly 1
 */
public record AreaShare(UUID areaId, UUID shownId, BigDecimal weight) {
  public boolean isRestated() {
    return !areaId.equals(shownId);
  }
}
