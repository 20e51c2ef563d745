/**
 * Profiles of occupations: what people who choose, teach or hire for an occupation want to know.
 *
 * <p>An editor drafts, another person publishes, and what is published changes only by a new
 * revision. A deprecated profile stays readable and names what replaces it (V56).
 */
@NullMarked
package vn.labourmarket.occupations.profiles;

import org.jspecify.annotations.NullMarked;
