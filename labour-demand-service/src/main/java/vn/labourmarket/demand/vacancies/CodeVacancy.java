package vn.labourmarket.demand.vacancies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.labourmarket.demand.reference.ClassRef;

/**
 * Assigns an occupation.
 *
 * @param vscoRef VSCO code of level 2 or finer
 */
record CodeVacancy(@NotNull @Valid ClassRef vscoRef) {}
