package vn.labourmarket.events.catalogue;

import org.jspecify.annotations.Nullable;

/** One entry of a published classification version. Aggregate id: {@code scheme/version/code}. */
public record ClassificationItemState(
    String scheme,
    String version,
    String code,
    int level,
    @Nullable String parentCode,
    @Nullable String titleVi,
    @Nullable String titleEn,
    boolean titleViOfficial) {}
