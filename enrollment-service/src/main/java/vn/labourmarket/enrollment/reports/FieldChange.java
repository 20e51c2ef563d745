package vn.labourmarket.enrollment.reports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A changed field of the report itself; a value that was or is absent is null. */
record FieldChange(
    String field,
    @Schema(nullable = true) @Nullable String before,
    @Schema(nullable = true) @Nullable String after) {}
