package vn.labourmarket.events.demand;

import java.time.Instant;
import java.util.UUID;

/**
 * A survey round of employers' labour demand.
 *
 * @param period the half-year asked about, for example 2026-H2
 * @param opensAt first instant at which answers are taken
 * @param closesAt last instant at which answers are taken
 * @param status OPEN, CLOSED or PUBLISHED
 */
public record SurveyRoundState(
    UUID id,
    String name,
    String period,
    UUID areaId,
    Instant opensAt,
    Instant closesAt,
    String status) {}
