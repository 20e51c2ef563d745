package vn.labourmarket.demand.reference;

import java.time.LocalDate;
import java.util.List;

/**
 * A VSCO code that new records may not name any more.
 *
 * @param deprecatedOn first day of that
 * @param replacedBy codes of the occupations to name instead; empty when there is none
 */
public record DeprecatedOccupation(String code, LocalDate deprecatedOn, List<String> replacedBy) {}
