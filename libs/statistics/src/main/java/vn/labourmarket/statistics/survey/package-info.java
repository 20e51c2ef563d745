/**
 * Estimates from sample surveys of employers, schools and graduates: who is drawn, how answers are
 * weighted, and how sure a total, a mean or a ratio is.
 *
 * <p>The design is one stage of simple random sampling without replacement in strata. Units are
 * numbered from 0 and every array with one entry per unit has them in one order. Plain Java: arrays
 * in, records out, no clock, randomness only from a seed. A wrong length or a value that is not
 * finite is an {@link IllegalArgumentException}. The figures agree with those of the R package
 * {@code survey} (T. Lumley, Complex Surveys, 2010).
 */
@NullMarked
package vn.labourmarket.statistics.survey;

import org.jspecify.annotations.NullMarked;
