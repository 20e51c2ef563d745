package vn.labourmarket.occupations.titles;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which titles a reader looks for; null means no restriction. */
record TitleFilter(
    @Nullable UUID classification,
    @Nullable String code,
    @Nullable String language,
    @Nullable TitleKind kind,
    @Nullable String source,
    @Nullable String q) {}
