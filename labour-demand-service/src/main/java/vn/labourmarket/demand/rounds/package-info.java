/**
 * Survey rounds of employers' labour demand: the half-year asked about, the area, the strata and
 * the window in which answers are taken. Responses ask here whether a round still takes them.
 */
@NullMarked
package vn.labourmarket.demand.rounds;

import org.jspecify.annotations.NullMarked;
