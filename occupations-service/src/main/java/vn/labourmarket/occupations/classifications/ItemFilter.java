package vn.labourmarket.occupations.classifications;

import org.jspecify.annotations.Nullable;

/**
 * Which items a reader looks for; null means no restriction.
 *
 * @param q part of a code or title, with or without diacritics
 */
record ItemFilter(@Nullable Integer level, @Nullable String parent, @Nullable String q) {}
