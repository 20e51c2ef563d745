package vn.labourmarket.enrollment.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.training.EntryBackground;
import vn.labourmarket.enrollment.training.StudyMode;
import vn.labourmarket.enrollment.training.TrainingLevel;
import vn.labourmarket.platform.texts.TextPatterns;

/**
 * One line of the canonical report. All counts are persons; a count that is not sent is 0.
 *
 * @param female of the new intake, as are {@code ethnicMinority} and {@code dualCulture}
 * @param enrolledStart stock on the period's first day; {@code enrolledEnd} on its last
 */
record ReportLine(
    @NotBlank @Size(max = 20) String trainingFieldCode,
    @NotNull TrainingLevel level,
    @NotNull EntryBackground entryBackground,
    @NotNull StudyMode mode,
    @Schema(nullable = true) @Nullable @Size(max = 40) @Pattern(regexp = TextPatterns.LINE)
        String cohort,
    long female,
    long ethnicMinority,
    long newIntake,
    long transferIn,
    long transferOut,
    long dropout,
    long graduates,
    long enrolledStart,
    long enrolledEnd,
    long dualCulture) {

  @JsonCreator
  static ReportLine read(
      @JsonProperty("trainingFieldCode") String trainingFieldCode,
      @JsonProperty("level") TrainingLevel level,
      @JsonProperty("entryBackground") EntryBackground entryBackground,
      @JsonProperty("mode") StudyMode mode,
      @JsonProperty("cohort") @Nullable String cohort,
      @JsonProperty("female") @Nullable Long female,
      @JsonProperty("ethnicMinority") @Nullable Long ethnicMinority,
      @JsonProperty("newIntake") @Nullable Long newIntake,
      @JsonProperty("transferIn") @Nullable Long transferIn,
      @JsonProperty("transferOut") @Nullable Long transferOut,
      @JsonProperty("dropout") @Nullable Long dropout,
      @JsonProperty("graduates") @Nullable Long graduates,
      @JsonProperty("enrolledStart") @Nullable Long enrolledStart,
      @JsonProperty("enrolledEnd") @Nullable Long enrolledEnd,
      @JsonProperty("dualCulture") @Nullable Long dualCulture) {
    return new ReportLine(
        trainingFieldCode,
        level,
        entryBackground,
        mode,
        cohort,
        orZero(female),
        orZero(ethnicMinority),
        orZero(newIntake),
        orZero(transferIn),
        orZero(transferOut),
        orZero(dropout),
        orZero(graduates),
        orZero(enrolledStart),
        orZero(enrolledEnd),
        orZero(dualCulture));
  }

  /** What makes a line one of its kind. */
  @Schema(name = "LineKey")
  record Key(
      String trainingFieldCode,
      TrainingLevel level,
      EntryBackground entryBackground,
      StudyMode mode,
      @Schema(nullable = true) @Nullable String cohort) {}

  Key key() {
    return new Key(trainingFieldCode, level, entryBackground, mode, cohort);
  }

  /** The stock at the end that the line's other counts lead to. */
  long expectedEnd() {
    return enrolledStart + newIntake + transferIn - graduates - dropout - transferOut;
  }

  private static long orZero(@Nullable Long count) {
    return count == null ? 0 : count;
  }
}
