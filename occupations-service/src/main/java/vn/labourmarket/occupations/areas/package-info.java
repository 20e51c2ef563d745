/**
 * Administrative units with dated codes and names, and which unit followed which (many to many,
 * weighted).
 *
 * <p>An area has a surrogate id that no other territory ever gets: codes come back for other
 * provinces. Each state of the territory is also published as a version of the scheme {@code area}.
 */
@NullMarked
package vn.labourmarket.occupations.areas;

import org.jspecify.annotations.NullMarked;
