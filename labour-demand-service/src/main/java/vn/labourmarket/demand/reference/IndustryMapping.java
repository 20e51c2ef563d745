package vn.labourmarket.demand.reference;

import java.math.BigDecimal;

/**
 * A part of what a code of one VSIC version becomes in another.
 *
 * @param weight share of the code that goes there, above 0 and at most 1
 */
public record IndustryMapping(
    String fromVersion, String toVersion, String code, String toCode, BigDecimal weight) {}
