package vn.labourmarket.enrollment.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import vn.labourmarket.enrollment.reference.AreaRef;
import vn.labourmarket.enrollment.submissions.ReturnReasons;
import vn.labourmarket.enrollment.training.EntryBackground;
import vn.labourmarket.enrollment.training.TrainingLevel;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.problems.Problem;

/** Whatever is tried in whatever order, a plan keeps its promises. */
class PlanStatesTest {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final Caller SOMEONE =
      new Caller(UUID.randomUUID(), "x", Set.of(), Optional.empty(), Set.of(), true);

  /** What a caller may try. */
  enum Step {
    EDIT(null),
    SUBMIT(PlanStatus.SUBMITTED),
    RETURN(PlanStatus.RETURNED),
    REGISTER(PlanStatus.REGISTERED),
    AMEND(PlanStatus.DRAFT);

    final PlanStatus target;

    Step(PlanStatus target) {
      this.target = target;
    }

    boolean isAllowedIn(PlanStatus status) {
      return switch (status) {
        case DRAFT, RETURNED -> this == EDIT || this == SUBMIT;
        case SUBMITTED -> this == RETURN || this == REGISTER;
        case REGISTERED -> this == AMEND;
      };
    }
  }

  @Property
  void keepsItsPromisesInEveryOrder(@ForAll @Size(max = 40) List<Step> steps) {
    Plan plan = draft();
    Map<Integer, Long> registered = new TreeMap<>();
    long target = 100;

    for (Step step : steps) {
      target++;
      PlanStatus before = plan.status;
      int versionBefore = plan.planVersion;
      Long totalBefore = plan.registeredTotal;
      boolean done = tryOut(plan, step, content(target));

      assertEquals(step.isAllowedIn(before), done, step + " in " + before);
      assertEquals(done && step.target != null ? step.target : before, plan.status);
      assertEquals(
          done && step == Step.AMEND ? versionBefore + 1 : versionBefore, plan.planVersion);
      if (done && step == Step.REGISTER) {
        registered.put(plan.planVersion, plan.content.total());
      } else {
        assertEquals(totalBefore, plan.registeredTotal);
      }
      checkInForce(plan, registered);
    }
  }

  /** The last registered version is in force, and no version number was left out. */
  private static void checkInForce(Plan plan, Map<Integer, Long> registered) {
    assertEquals(registered.isEmpty() ? null : registered.size(), plan.registeredVersion);
    assertEquals(registered.get(registered.size()), plan.registeredTotal);
    assertTrue(plan.planVersion - registered.size() <= 1);
  }

  private static boolean tryOut(Plan plan, Step step, PlanContent content) {
    try {
      switch (step) {
        case EDIT -> plan.edit(content, SOMEONE, START);
        case SUBMIT -> plan.submit(List.of(), SOMEONE, START);
        case RETURN ->
            plan.giveBack(new ReturnReasons(List.of("X"), "tổng sai rồi"), SOMEONE, START);
        case REGISTER -> plan.register(SOMEONE, START);
        case AMEND -> plan.amend(content, SOMEONE, START);
      }
      return true;
    } catch (Problem refused) {
      assertEquals("ILLEGAL_TRANSITION", refused.type().name());
      assertEquals(plan.status.transitions(), refused.members().get("allowed"));
      return false;
    }
  }

  private static Plan draft() {
    PlanKey key = new PlanKey(UUID.randomUUID(), 2026, new AreaRef(UUID.randomUUID(), "25"), false);
    return new Plan(key, content(100), SOMEONE, START);
  }

  private static PlanContent content(long target) {
    PlanLine line = new PlanLine("6520201", TrainingLevel.CAO_DANG, EntryBackground.THPT, target);
    return new PlanContent(List.of(line), null, null, null, null);
  }
}
