package vn.labourmarket.demand.reference;

import java.math.BigDecimal;

/**
 * A code to name instead.
 *
 * @param weight share of the old code that goes there
 */
public record SuggestedCode(String code, BigDecimal weight) {}
