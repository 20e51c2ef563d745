/**
 * Targets that a legal text sets for an indicator, in per cent, for the country or one area, during
 * a span of days.
 *
 * <p>Rates stay descriptive: where no target is in force, none is shown.
 */
@NullMarked
package vn.labourmarket.occupations.targets;

import org.jspecify.annotations.NullMarked;
