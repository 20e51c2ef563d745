package vn.labourmarket.events.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The profile of an occupation after it was published or deprecated. Aggregate id: its code.
 *
 * @param iscoCode unit group of ISCO-08, null when none was named
 * @param vscoVersion version of the VSCO code, null when none was named
 * @param vscoCode null when none was named
 * @param vqfLevel level of the national qualifications framework, 1–8
 * @param trainingFieldCodes fields that prepare for it
 * @param status PUBLISHED, or DEPRECATED once {@code deprecatedOn} has come
 * @param deprecatedOn first day on which new records may not name it; null while none is planned
 * @param replacedBy codes of the occupations to name instead from that day
 */
public record OccupationState(
    String code,
    @Nullable String iscoCode,
    @Nullable String vscoVersion,
    @Nullable String vscoCode,
    String nameVi,
    @Nullable String nameEn,
    @Nullable Integer vqfLevel,
    List<String> trainingFieldCodes,
    String status,
    @Nullable LocalDate deprecatedOn,
    List<String> replacedBy) {}
