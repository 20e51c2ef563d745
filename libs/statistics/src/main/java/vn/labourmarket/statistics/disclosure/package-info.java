/**
 * Keeps published tables from telling what one employer, school or person reported: which cells are
 * sensitive, which others must stay empty so that no sum gives them away, and an attacker who tries
 * to compute them back.
 *
 * <p>Everything that is or was published goes into one {@link
 * vn.labourmarket.statistics.disclosure.LinkedTables}: several tables with common cells, earlier
 * vintages, other bases of areas. Plain Java: records in, records out, nothing random. Sources of
 * the rules: A. Hundepool and others, Statistical Disclosure Control (2012), chapter 4; M.
 * Fischetti, J. J. Salazar, Solving the cell suppression problem on tabular data with linear
 * constraints, Management Science 47 (2001).
 */
@NullMarked
package vn.labourmarket.statistics.disclosure;

import org.jspecify.annotations.NullMarked;
