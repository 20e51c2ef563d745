package vn.labourmarket.occupations.drafts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is of.
 *
 * @param key tells it from others of its kind; up to the first slash, what takes turns together
 * @param area to which it belongs; null for the whole country
 */
public record Subject(String key, @Nullable UUID area) {}
