package vn.labourmarket.occupations.classifications;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Opens a correction of a published version.
 *
 * @param note why it is corrected; stays with the revision
 */
record CorrectClassification(@NotBlank @Size(max = 2000) String note) {}
