/**
 * Crosswalks: how the codes of one classification become those of another, as weighted many-to-many
 * mappings whose weights add to 1 for each source code (V54).
 *
 * <p>Read forwards, backwards and through several of them. Codes that look alike in two versions
 * are never taken for the same.
 */
@NullMarked
package vn.labourmarket.occupations.crosswalks;

import org.jspecify.annotations.NullMarked;
