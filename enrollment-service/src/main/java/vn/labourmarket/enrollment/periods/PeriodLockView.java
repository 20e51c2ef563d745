package vn.labourmarket.enrollment.periods;

import java.util.List;
import java.util.UUID;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * Whether a period of an area is locked.
 *
 * @param locked whether this very lock is set, which DELETE lifts
 * @param version 0 while it was never locked
 * @param heldBy all locks because of which the period can't be written in, this one first; none
 *     while it can
 */
record PeriodLockView(
    UUID areaId,
    String areaCode,
    String period,
    boolean locked,
    long version,
    List<HoldingLock> heldBy)
    implements Versioned {

  /** Other locks hold it as well. */
  @Override
  public boolean dependsOnVersionOnly() {
    return false;
  }
}
