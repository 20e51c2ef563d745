package vn.labourmarket.demand.vacancies;

import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.demand.VacancyState;

/** How a vacancy is told on Kafka. */
final class VacancyEvents {
  private VacancyEvents() {}

  static Event<VacancyState> of(EventType type, Vacancy vacancy) {
    VacancyForm form = vacancy.form;
    Pay pay = form.pay();
    return new Event<>(
        type,
        vacancy.id.toString(),
        vacancy.version,
        new VacancyState(
            vacancy.id,
            vacancy.employerId,
            vacancy.areaId,
            form.title(),
            vacancy.occupationVersion,
            vacancy.occupationCode,
            form.qualification(),
            vacancy.number,
            vacancy.filled,
            pay == null ? null : pay.kind().name(),
            pay == null ? null : pay.min(),
            pay == null ? null : pay.max(),
            form.contractType() == null ? null : form.contractType().name(),
            vacancy.closesOn,
            vacancy.status.name(),
            vacancy.published,
            vacancy.industryCode,
            vacancy.trail.createdAt()));
  }
}
