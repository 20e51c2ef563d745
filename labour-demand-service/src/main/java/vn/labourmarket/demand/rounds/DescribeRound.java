package vn.labourmarket.demand.rounds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.texts.TextPatterns;
import vn.labourmarket.platform.time.Period;

/**
 * A round as it is planned.
 *
 * @param period a half-year: the form asks whom the employer wants in the next six months
 * @param opensAt first instant at which answers are taken
 * @param closesAt last instant at which answers are taken
 */
record DescribeRound(
    @NotBlank @Size(max = 200) @Pattern(regexp = TextPatterns.LINE) String name,
    @NotNull @Schema(implementation = String.class, examples = "2026-H2") Period period,
    @Size(max = 10) @Nullable String areaCode,
    @Nullable UUID areaId,
    @NotNull Instant opensAt,
    @NotNull Instant closesAt,
    @Size(max = 500) @Nullable List<@NotNull @Valid Stratum> strata) {}
