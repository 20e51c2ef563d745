package vn.labourmarket.enrollment.plans;

import java.util.UUID;
import vn.labourmarket.enrollment.reference.AreaRef;

/**
 * Which plan it is.
 *
 * @param area in force at the year's last day
 */
record PlanKey(UUID institution, int year, AreaRef area, boolean demonstration) {}
