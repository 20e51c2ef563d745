package vn.labourmarket.occupations.classifications;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a draft.
 *
 * @param note what readers shall know of this publication; stays with the revision
 */
record PublishClassification(@Schema(nullable = true) @Size(max = 2000) @Nullable String note) {}
