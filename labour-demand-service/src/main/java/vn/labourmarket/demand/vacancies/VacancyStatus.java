package vn.labourmarket.demand.vacancies;

/** DRAFT and PENDING_CODING vacancies are known to their employer and the administration only. */
enum VacancyStatus {
  DRAFT,
  PENDING_CODING,
  OPEN,
  PARTIALLY_FILLED,
  FILLED,
  EXPIRED,
  CANCELLED;

  boolean isPublic() {
    return this != DRAFT && this != PENDING_CODING;
  }

  boolean isRunning() {
    return this != FILLED && this != EXPIRED && this != CANCELLED;
  }
}
