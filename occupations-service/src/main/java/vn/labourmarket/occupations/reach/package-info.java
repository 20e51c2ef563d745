/**
 * How far a caller's commands reach. What the catalogue says holds for the whole country, so who is
 * bound to an area changes none of it but the targets of that area (ADR 022).
 */
@NullMarked
package vn.labourmarket.occupations.reach;

import org.jspecify.annotations.NullMarked;
