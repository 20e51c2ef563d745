package vn.labourmarket.gateway.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** The part of a predecessor that went to a successor on a day. */
public record AreaSuccession(UUID fromId, UUID toId, BigDecimal weight, LocalDate effectiveOn) {}
