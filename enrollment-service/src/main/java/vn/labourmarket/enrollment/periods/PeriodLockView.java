package vn.labourmarket.enrollment.periods;

import java.util.UUID;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * Whether a period of an area is locked.
 *
 * @param version 0 while it was never locked
 */
record PeriodLockView(UUID areaId, String areaCode, String period, boolean locked, long version)
    implements Versioned {}
