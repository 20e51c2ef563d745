package vn.labourmarket.occupations.items;

import org.jspecify.annotations.Nullable;

/**
 * Which items a reader looks for; null means no restriction.
 *
 * @param q part of a code or title, with or without diacritics
 */
public record ItemFilter(@Nullable Integer level, @Nullable String parent, @Nullable String q) {}
