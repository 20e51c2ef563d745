package vn.labourmarket.occupations.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.areas.AreaName;

/** All that is kept of an area. */
record UnitContent(
    UUID id,
    AreaLevel level,
    String code,
    @Nullable UUID parentId,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String legalBasis,
    @Nullable String endLegalBasis,
    List<AreaName> names) {

  boolean isValidOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
  }

  /** Days since when it is there, is there no more, or is called otherwise. */
  Set<LocalDate> days() {
    Set<LocalDate> days = new TreeSet<>();
    names.forEach(it -> days.add(it.validFrom()));
    if (validTo != null) {
      days.add(validTo.plusDays(1));
    }
    return days;
  }
}
