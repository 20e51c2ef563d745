/** What several packages ask of the arrays that they are given. Not for others to use. */
@NullMarked
package vn.labourmarket.statistics.arguments;

import org.jspecify.annotations.NullMarked;
