/**
 * Statutory reports. R1 is enrollment progress after 3, 6, 9 and 12 months: plan, intake since the
 * start of the year, attainment and comparison, by institution, level, field and entry background,
 * with the late and the missing; read by the leaders of the department and the provincial
 * committee.
 */
@NullMarked
package vn.labourmarket.gateway.reports;

import org.jspecify.annotations.NullMarked;
