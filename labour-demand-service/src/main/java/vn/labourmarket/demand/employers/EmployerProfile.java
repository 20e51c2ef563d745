package vn.labourmarket.demand.employers;

import java.util.UUID;

/** What responses and vacancies need to know of an employer. */
public record EmployerProfile(
    UUID id,
    EmployerStatus status,
    UUID areaId,
    String type,
    String industryVersion,
    String industryCode,
    String sizeBand,
    boolean demonstration) {}
