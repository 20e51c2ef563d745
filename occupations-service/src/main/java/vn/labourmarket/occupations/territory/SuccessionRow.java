package vn.labourmarket.occupations.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file of successions, with the areas that it means.
 *
 * @param number as a spreadsheet counts
 * @param kind as given; null where the rows tell it
 * @param weight as given; null for an equal share of what is left
 */
record SuccessionRow(
    int number,
    Unit from,
    Unit to,
    @Nullable SuccessionKind kind,
    @Nullable BigDecimal weight,
    LocalDate effectiveOn,
    String legalBasis) {}
