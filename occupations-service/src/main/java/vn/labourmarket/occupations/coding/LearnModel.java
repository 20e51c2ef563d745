package vn.labourmarket.occupations.coding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A wish for a model.
 *
 * @param classification scheme of the codes; the version in force counts
 */
record LearnModel(@NotBlank @Size(max = 40) String classification) {}
