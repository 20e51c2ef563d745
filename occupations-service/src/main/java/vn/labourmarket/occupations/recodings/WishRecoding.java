package vn.labourmarket.occupations.recodings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A wish to hear what another version would change.
 *
 * @param from {@code scheme/version} by which things were coded
 * @param to {@code scheme/version} that they would be coded by; it needs a model
 */
record WishRecoding(@NotBlank @Size(max = 80) String from, @NotBlank @Size(max = 80) String to) {}
