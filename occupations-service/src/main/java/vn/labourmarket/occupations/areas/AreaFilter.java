package vn.labourmarket.occupations.areas;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which areas a reader looks for; null means no restriction. */
record AreaFilter(
    @Nullable AreaLevel level,
    @Nullable LocalDate validAt,
    @Nullable String code,
    @Nullable UUID parent,
    @Nullable String q) {}
