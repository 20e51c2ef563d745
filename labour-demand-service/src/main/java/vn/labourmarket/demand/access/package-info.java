/**
 * What a caller is to a record of this service, and how it is refused what it may not see or do:
 * employers learn nothing of each other, while the administration is told that something is outside
 * its area.
 */
@NullMarked
package vn.labourmarket.demand.access;

import org.jspecify.annotations.NullMarked;
