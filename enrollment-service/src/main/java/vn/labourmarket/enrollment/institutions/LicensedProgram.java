package vn.labourmarket.enrollment.institutions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.labourmarket.enrollment.training.TrainingLevel;

/**
 * What an institution may teach.
 *
 * @param trainingField code of the training list
 * @param maxIntake learners per year, from the licence
 */
record LicensedProgram(
    @NotBlank @Size(max = 20) String trainingField,
    @NotNull TrainingLevel level,
    @Min(0) @Max(9_999_999) long maxIntake) {}
