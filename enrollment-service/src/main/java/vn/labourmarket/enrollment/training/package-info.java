/**
 * The words of the enrollment forms: training levels, entry backgrounds, modes of study, and the
 * published lists of training fields.
 *
 * <p>Plans and reports use the same ones, so that a report can be held against its plan.
 */
@NullMarked
package vn.labourmarket.enrollment.training;

import org.jspecify.annotations.NullMarked;
