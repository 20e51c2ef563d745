package vn.labourmarket.demand.vacancies;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import vn.labourmarket.platform.rows.AsService;

/** Lets vacancies run out after their closing day. Several instances share the work. */
@ApplicationScoped
class ExpiryJob {
  private static final int BATCH = 200;

  private final VacancyService vacancies;

  ExpiryJob(VacancyService vacancies) {
    this.vacancies = vacancies;
  }

  @AsService
  @Scheduled(
      every = "${labourmarket.vacancies.expire-every:1M}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void expire() {
    int all = 0;
    int some;
    do {
      some = vacancies.expire(BATCH);
      all += some;
    } while (some == BATCH);
    if (all > 0) {
      Log.infof("vacancies expired: count=%d", all);
    }
  }
}
