package vn.labourmarket.demand.vacancies;

/** What was never OPEN is known to its employer and the administration only, also when it ends. */
enum VacancyStatus {
  DRAFT,
  PENDING_CODING,
  OPEN,
  PARTIALLY_FILLED,
  FILLED,
  EXPIRED,
  CANCELLED;

  boolean isRunning() {
    return this != FILLED && this != EXPIRED && this != CANCELLED;
  }
}
