package vn.labourmarket.events.enrollment;

import java.util.UUID;

/** Whether a period of an area may still be written. Aggregate id: {@code areaId/period}. */
public record PeriodLockState(UUID areaId, String period, boolean locked) {}
