package vn.labourmarket.demand.reference;

import java.util.UUID;

/** One area went, at least in part, into another. */
public record AreaSuccession(UUID fromId, UUID toId) {}
