package vn.labourmarket.enrollment.plans;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.labourmarket.enrollment.training.EntryBackground;
import vn.labourmarket.enrollment.training.TrainingLevel;

/**
 * Target intake for one field, level and entry background.
 *
 * @param target persons
 */
record PlanLine(
    @NotBlank @Size(max = 20) String trainingField,
    @NotNull TrainingLevel level,
    @NotNull EntryBackground entryBackground,
    @Schema(description = "Persons, 0 to 9,999,999") long target) {

  /** What makes a line one of its kind. */
  record Key(String trainingField, TrainingLevel level, EntryBackground entryBackground) {}

  Key key() {
    return new Key(trainingField, level, entryBackground);
  }
}
