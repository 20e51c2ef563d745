package vn.labourmarket.events.enrollment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vocational institution.
 *
 * @param demonstration true for invented data; everything that builds on it is shown as such
 * @param status ACTIVE, SUSPENDED or CLOSED
 */
public record InstitutionState(
    UUID id,
    String code,
    String type,
    String ownership,
    String name,
    @Nullable String nameEn,
    UUID areaId,
    String status,
    boolean demonstration) {}
