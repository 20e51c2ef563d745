package vn.labourmarket.enrollment.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.enrollment.Samples;
import vn.labourmarket.enrollment.reference.AreaRef;
import vn.labourmarket.enrollment.submissions.ReturnReasons;
import vn.labourmarket.enrollment.training.EntryBackground;
import vn.labourmarket.enrollment.training.TrainingLevel;
import vn.labourmarket.events.EventType;
import vn.labourmarket.platform.access.Caller;

class PlanSamplesTest {
  private static final Caller SOMEONE =
      new Caller(new UUID(0, 9), "x", Set.of(), Optional.empty(), Set.of(), true);

  @Test
  void writesASampleOfEveryEventOfAPlan() {
    Plan plan = draft();

    plan.submit(List.of(), SOMEONE, at("2020-12-10T02:00:00Z"));
    Samples.assertCommitted(PlanEvents.of(EventType.PLAN_SUBMITTED, plan, null));
    ReturnReasons why = new ReturnReasons(List.of("CAPACITY"), "Chưa có quyết định");
    plan.giveBack(why, SOMEONE, at("2020-12-11T02:00:00Z"));
    Samples.assertCommitted(PlanEvents.of(EventType.PLAN_RETURNED, plan, null));
    plan.submit(List.of(), SOMEONE, at("2020-12-12T02:00:00Z"));
    plan.register(SOMEONE, at("2020-12-15T02:00:00Z"));
    Samples.assertCommitted(PlanEvents.of(EventType.PLAN_REGISTERED, plan, null));
    PlanContent more = content(1500, "15/QĐ", LocalDate.of(2021, 5, 20), "Mở thêm hai lớp");
    plan.amend(more, SOMEONE, at("2021-05-21T02:00:00Z"));
    plan.submit(List.of(), SOMEONE, at("2021-05-21T03:00:00Z"));
    Long replaced = plan.register(SOMEONE, at("2021-05-25T02:00:00Z"));
    Samples.assertCommitted(PlanEvents.of(EventType.PLAN_AMENDED, plan, replaced));
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static Plan draft() {
    PlanKey key =
        new PlanKey(
            UUID.fromString("00000000-0000-7000-8000-000000000001"),
            2021,
            new AreaRef(UUID.fromString("00000000-0000-5000-8000-000000000002"), "25"),
            true);
    PlanContent first = content(1200, "01/QĐ", LocalDate.of(2020, 12, 1), null);
    Plan plan = new Plan(key, first, SOMEONE, at("2020-12-01T02:00:00Z"));
    plan.id = UUID.fromString("00000000-0000-7000-8000-000000000004");
    return plan;
  }

  private static PlanContent content(
      long target, String decision, LocalDate decided, String reason) {
    PlanLine line = new PlanLine("6520201", TrainingLevel.CAO_DANG, EntryBackground.THPT, target);
    return new PlanContent(List.of(line), decision, decided, reason, null);
  }
}
