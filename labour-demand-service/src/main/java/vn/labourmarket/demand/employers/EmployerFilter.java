package vn.labourmarket.demand.employers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which employers a list shows; null means all. */
record EmployerFilter(
    @Nullable EmployerStatus status,
    @Nullable UUID area,
    @Nullable String type,
    @Nullable String q) {}
