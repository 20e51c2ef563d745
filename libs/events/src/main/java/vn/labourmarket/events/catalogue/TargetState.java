package vn.labourmarket.events.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated target for an indicator.
 *
 * @param areaId null for a national target
 * @param value in per cent, 0–100
 */
public record TargetState(
    UUID id,
    String indicator,
    @Nullable UUID areaId,
    BigDecimal value,
    String nameVi,
    String nameEn,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String legalBasis) {}
