package vn.labourmarket.enrollment.institutions;

import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.enrollment.InstitutionState;

/** Institutions as they are published. */
final class InstitutionEvents {
  private InstitutionEvents() {}

  static Event<InstitutionState> of(Institution it) {
    return new Event<>(
        EventType.INSTITUTION_CHANGED,
        it.id.toString(),
        it.version,
        new InstitutionState(
            it.id,
            it.code,
            it.type.name(),
            it.ownership.name(),
            it.name,
            it.nameEn,
            it.areaId,
            it.status.name(),
            it.demonstration));
  }
}
