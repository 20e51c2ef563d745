package vn.labourmarket.enrollment.institutions;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.texts.TextPatterns;

/** The decision that lets an institution teach. */
record Licence(
    @Schema(nullable = true) @Nullable @Size(max = 100) @Pattern(regexp = TextPatterns.LINE)
        String no,
    @Schema(nullable = true) @Nullable LocalDate date) {}
