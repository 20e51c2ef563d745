package vn.labourmarket.occupations.classifications;

import java.util.UUID;

/**
 * Fired in the transaction that publishes a correction, before {@link ClassificationPublished}:
 * what refers to codes of the version goes on with the new revision, which has all of them.
 */
public record ClassificationCorrected(UUID before, UUID now) {}
