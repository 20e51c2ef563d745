package vn.labourmarket.demand.vacancies;

import jakarta.validation.constraints.NotNull;

/**
 * Reports hires.
 *
 * @param filled posts filled by now, in total
 */
record FillVacancy(@NotNull Integer filled) {}
