package vn.labourmarket.events.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A predecessor's share that went to a successor. Aggregate id: {@code fromId/toId}.
 *
 * @param kind MERGE, SPLIT, TRANSFER, ABOLITION or STATUS_CHANGE
 * @param weight share of the predecessor's counts, 0–1; the weights of one predecessor add to 1; 0
 *     when the succession was withdrawn
 */
public record AreaSuccessionState(
    UUID fromId,
    UUID toId,
    String kind,
    BigDecimal weight,
    LocalDate effectiveOn,
    String legalBasis) {}
