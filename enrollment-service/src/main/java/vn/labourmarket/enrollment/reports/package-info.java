/**
 * Enrollment reports: an institution declares the intake and stock of a period, the authority
 * accepts or returns it, and an accepted report can be revised.
 *
 * <p>Counts are increments of the period; year-to-date figures are derived. An accepted version
 * stays in force until a later one is accepted, and every version stays readable. Duty: monthly and
 * periodic reports on admission to vocational education.
 */
@NullMarked
package vn.labourmarket.enrollment.reports;

import org.jspecify.annotations.NullMarked;
