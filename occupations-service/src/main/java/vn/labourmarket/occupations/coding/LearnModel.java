package vn.labourmarket.occupations.coding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A wish for a model.
 *
 * @param classification scheme of the codes, for the version in force; or {@code scheme/version} of
 *     a published version, whose model answers from the version's first day
 */
record LearnModel(@NotBlank @Size(max = 80) String classification) {}
