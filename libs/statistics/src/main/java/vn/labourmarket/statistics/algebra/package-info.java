/** Linear algebra that several packages need. Not for others to use. */
@NullMarked
package vn.labourmarket.statistics.algebra;

import org.jspecify.annotations.NullMarked;
