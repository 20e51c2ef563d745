package vn.labourmarket.enrollment.institutions;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The decision that lets an institution teach. */
record Licence(
    @Schema(nullable = true) @Nullable @Size(max = 100) String no,
    @Schema(nullable = true) @Nullable LocalDate date) {}
