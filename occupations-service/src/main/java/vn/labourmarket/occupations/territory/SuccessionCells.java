package vn.labourmarket.occupations.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file of successions as it is written.
 *
 * @param number as a spreadsheet counts
 * @param toCode null for a district whose communes tell what became of it
 * @param goesOn whether the successor may have been there before
 * @param kind as given; null where the rows tell it
 * @param weight as given; null for an equal share of what is left, 0 for none any more
 */
record SuccessionCells(
    int number,
    String fromCode,
    @Nullable String toCode,
    boolean goesOn,
    LocalDate effectiveOn,
    String legalBasis,
    @Nullable SuccessionKind kind,
    @Nullable BigDecimal weight) {}
