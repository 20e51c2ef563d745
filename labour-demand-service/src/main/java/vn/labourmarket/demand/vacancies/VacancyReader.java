package vn.labourmarket.demand.vacancies;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.demand.access.Standing;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Shows vacancies: the open ones to all, the others and the contacts to those concerned. */
@ApplicationScoped
class VacancyReader {
  private final VacancyRepository vacancies;
  private final CurrentCaller caller;

  VacancyReader(VacancyRepository vacancies, CurrentCaller caller) {
    this.vacancies = vacancies;
    this.caller = caller;
  }

  VacancyView read(UUID id) {
    Caller who = caller.get();
    Vacancy found = vacancies.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    boolean concerned = concerns(who, found);
    if (!concerned && !found.status.isPublic()) {
      throw PlatformProblem.NOT_FOUND.problem();
    }
    return VacancyView.of(found, concerned);
  }

  Page<VacancyView> list(VacancyFilter filter, PageRequest page) {
    Caller who = caller.get();
    boolean administration = who.hasAny(Role.LABOUR_AUTHORITY, Role.ESC);
    VacancyRepository.Insight insight =
        new VacancyRepository.Insight(
            administration && who.everywhere(),
            administration ? who.areaIds() : Set.of(),
            who.has(Role.EMPLOYER) ? who.organisationId().orElse(null) : null);
    return Page.of(
        vacancies.page(filter, insight, page),
        page,
        it -> VacancyView.of(it, concerns(who, it)),
        it -> Cursor.of(it.id));
  }

  private static boolean concerns(Caller who, Vacancy vacancy) {
    return Standing.of(who, vacancy.employerId, vacancy.areaId) != Standing.READER;
  }
}
