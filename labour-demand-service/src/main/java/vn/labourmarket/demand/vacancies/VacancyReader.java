package vn.labourmarket.demand.vacancies;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.platform.access.Access;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Grant;
import vn.labourmarket.platform.access.Scope;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/** Shows vacancies: the open ones to all, the others and the contacts to those concerned. */
@ApplicationScoped
class VacancyReader {
  private final VacancyRepository vacancies;
  private final VacancyViews views;
  private final Access access;

  VacancyReader(VacancyRepository vacancies, VacancyViews views, Access access) {
    this.vacancies = vacancies;
    this.views = views;
    this.access = access;
  }

  VacancyView read(UUID id) {
    Vacancy found = vacancies.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    boolean concerned = concerns(access.grant(), found);
    if (!concerned && !found.published) {
      throw Problem.hidden();
    }
    return views.of(found, concerned);
  }

  Page<VacancyView> list(VacancyFilter filter, PageRequest page) {
    Grant grant = access.grant();
    Caller who = grant.caller();
    boolean byArea = grant.has(Scope.AREA);
    VacancyRepository.Insight insight =
        new VacancyRepository.Insight(
            byArea && who.everywhere(),
            byArea ? who.areaIds() : Set.of(),
            grant.has(Scope.OWN) ? who.organisationId().orElse(null) : null);
    return Page.of(
        vacancies.page(filter, insight, page),
        page,
        it -> views.of(it, concerns(grant, it)),
        it -> Cursor.of(it.id));
  }

  private static boolean concerns(Grant grant, Vacancy vacancy) {
    return grant.covers(vacancy.employerId, vacancy.areaId);
  }
}
