package vn.labourmarket.events.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dated list of occupations that somebody in charge puts first. Aggregate id: {@code
 * list/scheme/validFrom}, without the scheme for the oldest; several schemes may list under one
 * name on the same days.
 *
 * @param list what is listed, for example key occupations
 * @param validTo last day, inclusive; null while in force
 */
public record PriorityListState(
    String list,
    String nameVi,
    String nameEn,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String legalBasis,
    String scheme,
    String version,
    List<String> codes) {}
