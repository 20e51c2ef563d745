package vn.labourmarket.enrollment.reports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A changed count of a line.
 *
 * @param before null when the line is new
 * @param after null when the line is gone
 */
record LineChange(
    ReportLine.Key line,
    String field,
    @Schema(nullable = true) @Nullable Long before,
    @Schema(nullable = true) @Nullable Long after) {}
