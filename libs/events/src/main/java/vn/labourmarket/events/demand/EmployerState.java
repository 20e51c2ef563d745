package vn.labourmarket.events.demand;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer, without its contact.
 *
 * @param industryVersion VSIC version, for example 2018
 * @param sizeBand code of the size-band list
 * @param status PENDING, VERIFIED, SUSPENDED or CLOSED
 * @param demonstration true for invented data; everything that builds on it is shown as such
 */
public record EmployerState(
    UUID id,
    String code,
    String type,
    String name,
    String industryVersion,
    String industryCode,
    UUID areaId,
    @Nullable String zone,
    String sizeBand,
    String status,
    boolean demonstration) {}
