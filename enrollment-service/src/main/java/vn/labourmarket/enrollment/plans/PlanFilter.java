package vn.labourmarket.enrollment.plans;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which plans a list shows. */
record PlanFilter(
    @Nullable UUID institution,
    @Nullable String area,
    @Nullable Integer year,
    @Nullable PlanStatus status) {}
