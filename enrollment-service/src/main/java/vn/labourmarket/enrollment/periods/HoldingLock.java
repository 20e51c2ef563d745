package vn.labourmarket.enrollment.periods;

import java.time.Instant;
import java.util.UUID;

/**
 * A lock because of which a period can't be written in: its own, that of a longer period, or that
 * of an area which went into this one or came of it.
 *
 * @param lockedBy client that locked it
 */
record HoldingLock(UUID areaId, String areaCode, String period, UUID lockedBy, Instant lockedAt) {}
