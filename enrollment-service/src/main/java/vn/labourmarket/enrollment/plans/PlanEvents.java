package vn.labourmarket.enrollment.plans;

import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.enrollment.PlanState;

/** Plans as they are published. */
final class PlanEvents {
  private PlanEvents() {}

  static Event<PlanState> of(EventType type, Plan plan, @Nullable Long previousTotal) {
    boolean registered = plan.status == PlanStatus.REGISTERED;
    return new Event<>(
        type,
        plan.id.toString(),
        plan.version,
        new PlanState(
            plan.id,
            plan.institutionId,
            plan.areaId,
            plan.year,
            plan.planVersion,
            plan.status.name(),
            plan.content.decisionNo(),
            plan.content.decisionDate(),
            plan.content.reason(),
            plan.content.total(),
            previousTotal,
            plan.content.lines().stream().map(PlanEvents::line).toList(),
            registered ? plan.registeredAt : null));
  }

  private static PlanState.Line line(PlanLine line) {
    return new PlanState.Line(
        line.trainingField(), line.level().name(), line.entryBackground().name(), line.target());
  }
}
