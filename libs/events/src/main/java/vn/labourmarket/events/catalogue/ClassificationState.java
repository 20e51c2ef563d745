package vn.labourmarket.events.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a classification. Aggregate id: {@code scheme/version}.
 *
 * @param itemCount number of items a consumer must hold before its copy is complete
 * @param contentHash SHA-256 over all items, hexadecimal
 */
public record ClassificationState(
    String scheme,
    String version,
    String nameVi,
    String nameEn,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String legalBasis,
    int itemCount,
    String contentHash) {}
