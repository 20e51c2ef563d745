package vn.labourmarket.enrollment.reports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which reports a list shows. */
record ReportFilter(
    @Nullable UUID institution,
    @Nullable String area,
    @Nullable String period,
    @Nullable String obligation,
    @Nullable ReportStatus status) {}
