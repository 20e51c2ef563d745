package vn.labourmarket.occupations.classifications;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a version is called, what it rests on and when it is in force.
 *
 * @param validTo last day, inclusive
 */
public record DescribeClassification(
    @NotBlank @Size(max = 300) String nameVi,
    @NotBlank @Size(max = 300) String nameEn,
    @NotBlank @Size(max = 500) String legalBasis,
    @NotNull LocalDate validFrom,
    @Schema(nullable = true) @Nullable LocalDate validTo) {}
