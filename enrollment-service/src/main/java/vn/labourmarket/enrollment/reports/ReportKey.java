package vn.labourmarket.enrollment.reports;

import java.util.UUID;
import vn.labourmarket.enrollment.reference.AreaRef;
import vn.labourmarket.platform.time.Period;

/**
 * Which report it is.
 *
 * @param area in force at the period's last day
 */
record ReportKey(
    UUID institution, Period period, String obligation, AreaRef area, boolean demonstration) {}
