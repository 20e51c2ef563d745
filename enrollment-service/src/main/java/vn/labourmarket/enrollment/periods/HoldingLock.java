package vn.labourmarket.enrollment.periods;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lock because of which a period can't be written in: its own, that of a longer period, or that
 * of an area which went into this one or came of it.
 *
 * @param lockedBy client that locked it; null where the reader has no authority over that area
 */
record HoldingLock(
    UUID areaId, String areaCode, String period, @Nullable UUID lockedBy, Instant lockedAt) {

  HoldingLock withoutClient() {
    return new HoldingLock(areaId, areaCode, period, null, lockedAt);
  }
}
