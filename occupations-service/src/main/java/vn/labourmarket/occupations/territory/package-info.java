/**
 * New states of the territory, from files: units that begin, end or get another name, and which
 * unit followed which. A province's data officer loads with them what the government decided.
 *
 * <p>A file is judged against all that is known and stored whole or not at all; sent again it
 * changes nothing.
 */
@NullMarked
package vn.labourmarket.occupations.territory;

import org.jspecify.annotations.NullMarked;
