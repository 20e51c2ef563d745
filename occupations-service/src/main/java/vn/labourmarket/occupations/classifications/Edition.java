package vn.labourmarket.occupations.classifications;

import java.util.UUID;

/**
 * A version that a reader asked for and may see.
 *
 * @param id what its items are kept under
 */
public record Edition(UUID id, ClassificationRef ref) {}
