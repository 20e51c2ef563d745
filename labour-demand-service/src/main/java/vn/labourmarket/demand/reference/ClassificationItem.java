package vn.labourmarket.demand.reference;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a classification.
 *
 * @param minimum smallest headcount of a size band
 * @param maximum largest headcount of a size band, null when open
 */
public record ClassificationItem(
    Scheme scheme,
    String version,
    String code,
    int level,
    @Nullable String titleVi,
    @Nullable String titleEn,
    @Nullable Long minimum,
    @Nullable Long maximum) {}
