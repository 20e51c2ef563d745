package vn.labourmarket.demand.reference;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A code of a classification.
 *
 * @param scheme may be left out where only one can be meant
 * @param version the one in force today when left out
 */
public record ClassRef(
    @Size(max = 40) @Nullable String scheme,
    @Size(max = 40) @Nullable String version,
    @NotBlank @Pattern(regexp = "^[A-Za-z0-9._-]{1,20}$") String code) {}
