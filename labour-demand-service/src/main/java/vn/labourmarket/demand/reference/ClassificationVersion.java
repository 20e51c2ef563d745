package vn.labourmarket.demand.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a classification.
 *
 * @param itemCount items that a complete copy has
 */
public record ClassificationVersion(
    Scheme scheme,
    String version,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    int itemCount) {}
