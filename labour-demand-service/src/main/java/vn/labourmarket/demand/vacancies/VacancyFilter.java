package vn.labourmarket.demand.vacancies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which vacancies a list shows; null means all.
 *
 * @param occupation beginning of a VSCO code
 * @param q part of the title, with or without diacritics
 */
record VacancyFilter(
    @Nullable VacancyStatus status,
    @Nullable UUID employer,
    @Nullable UUID area,
    @Nullable String occupation,
    @Nullable String q) {}
