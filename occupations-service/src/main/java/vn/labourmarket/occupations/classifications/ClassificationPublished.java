package vn.labourmarket.occupations.classifications;

import java.util.UUID;

/**
 * Fired in the transaction that publishes a version or its correction, for features of this
 * service.
 *
 * @param id what the published items are kept under from now on
 */
public record ClassificationPublished(ClassificationRef ref, UUID id) {}
