package vn.labourmarket.occupations.territory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.areas.AreaLevel;

/**
 * One row of a file of units.
 *
 * @param number as a spreadsheet counts
 * @param id of a stored area whose code or first day is corrected; else null
 * @param kind as given; null where the name tells it
 * @param endless whether a last day that is known is taken back
 * @param endLegalBasis what the end rests on; null where {@code legalBasis} is of the end
 * @param removed whether the area was entered by mistake
 * @param nameFrom first day of the name; null where it is the area's first name
 */
record UnitRow(
    int number,
    @Nullable UUID id,
    AreaLevel level,
    String code,
    String parentCode,
    String nameVi,
    String nameEn,
    @Nullable String kind,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean endless,
    @Nullable LocalDate nameFrom,
    String legalBasis,
    @Nullable String endLegalBasis,
    boolean removed) {}
