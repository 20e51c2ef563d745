package vn.labourmarket.occupations.classifications;

/** Fired in the transaction that publishes a version, for features of this service. */
public record ClassificationPublished(ClassificationRef ref) {}
