package vn.labourmarket.demand.vacancies;

import static vn.labourmarket.demand.vacancies.VacancyStatus.DRAFT;
import static vn.labourmarket.demand.vacancies.VacancyStatus.OPEN;
import static vn.labourmarket.demand.vacancies.VacancyStatus.PARTIALLY_FILLED;
import static vn.labourmarket.demand.vacancies.VacancyStatus.PENDING_CODING;

import java.util.Set;
import vn.labourmarket.demand.lifecycle.Step;

/** Steps that a caller may take; running out is the clock's. */
enum VacancyStep implements Step<VacancyStatus> {
  CODING("coding", Set.of(PENDING_CODING, DRAFT, OPEN, PARTIALLY_FILLED)),
  OPENING("opening", Set.of(DRAFT)),
  FILL("fill", Set.of(OPEN, PARTIALLY_FILLED)),
  CANCELLATION("cancellation", Set.of(DRAFT, PENDING_CODING, OPEN, PARTIALLY_FILLED));

  private final String noun;
  private final Set<VacancyStatus> from;

  VacancyStep(String noun, Set<VacancyStatus> from) {
    this.noun = noun;
    this.from = from;
  }

  @Override
  public String noun() {
    return noun;
  }

  @Override
  public Set<VacancyStatus> from() {
    return from;
  }
}
