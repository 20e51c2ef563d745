package vn.labourmarket.demand.employers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.Samples;
import vn.labourmarket.demand.TestCatalogue;
import vn.labourmarket.demand.lifecycle.Actor;
import vn.labourmarket.demand.reference.ClassRef;
import vn.labourmarket.platform.problems.Problem;

class EmployerTest {
  static final UUID ID = UUID.fromString("01940000-0000-7000-8000-0000000000e1");
  static final Actor ACTOR =
      new Actor(
          UUID.fromString("01940000-0000-7000-8000-0000000000c1"),
          Instant.parse("2026-07-01T02:00:00Z"));

  private static final Actor AUTHORITY =
      new Actor(UUID.fromString("01940000-0000-7000-8000-0000000000c2"), ACTOR.at());

  /** Edges of the life of an employer, written down a second time. */
  private static final Set<String> EDGES =
      Set.of(
          "PENDING>VERIFIED",
          "PENDING>CLOSED",
          "VERIFIED>SUSPENDED",
          "VERIFIED>CLOSED",
          "SUSPENDED>VERIFIED",
          "SUSPENDED>CLOSED");

  private static Employer employer() {
    DescribeEmployer described =
        new DescribeEmployer(
            "9900025001",
            "NON_STATE_ENTERPRISE",
            "Công ty Cơ khí Minh Hoạ",
            new ClassRef("vsic", "2018", "25"),
            "25",
            null,
            "KCN Minh Hoạ",
            "51_100",
            null,
            true);
    return new Employer(
        ID, described, new EmployerRules.Resolved(TestCatalogue.PHU_THO, "2018"), ACTOR);
  }

  @Property
  void takesExactlyTheStepsOfItsLife(@ForAll EmployerStep[] steps) {
    Employer employer = employer();
    for (EmployerStep step : steps) {
      EmployerStatus before = employer.status();
      boolean allowed = EDGES.contains(before + ">" + step.to()) && step.from().contains(before);
      boolean taken = true;
      try {
        employer.take(step, null, AUTHORITY);
      } catch (Problem refused) {
        taken = false;
        assertEquals("ILLEGAL_TRANSITION", refused.type().name());
      }
      assertEquals(allowed, taken, before + " " + step);
      assertEquals(taken ? step.to() : before, employer.status());
    }
  }

  @Test
  void isNotVerifiedByWhoRegisteredIt() {
    Problem refused =
        assertThrows(Problem.class, () -> employer().take(EmployerStep.VERIFICATION, null, ACTOR));

    assertEquals("FOUR_EYES", refused.type().name());
  }

  @Test
  void publishesTheSampleThatConsumersRead() {
    Employer employer = employer();
    employer.take(EmployerStep.VERIFICATION, null, AUTHORITY);

    Samples.assertSame(employer.event());
  }
}
