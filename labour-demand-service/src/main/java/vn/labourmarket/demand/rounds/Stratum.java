package vn.labourmarket.demand.rounds;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.labourmarket.events.demand.SurveyRoundState;

/**
 * A group of employers that the sample is drawn from.
 *
 * @param vsicSection industry section, for example C
 * @param populationN employers in the group
 */
record Stratum(
    @NotBlank @Size(max = 10) String vsicSection,
    @NotBlank @Size(max = 40) String sizeBand,
    @NotNull @Min(0) @Max(9_999_999) Long populationN) {

  SurveyRoundState.Stratum state() {
    return new SurveyRoundState.Stratum(vsicSection, sizeBand, populationN);
  }
}
