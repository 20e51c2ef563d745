package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenario 23: an event that comes twice, and an older one that comes late. */
@ExtendWith(SuiteExtension.class)
class DeliveryIT {
  private final World world;

  DeliveryIT(World world) {
    this.world = world;
  }

  @Test
  void countsNothingTwiceAndNothingOld() {
    String broker = world.suite().kafka().orElse("");
    Assumptions.assumeFalse(broker.isEmpty(), "skipped: SUITE_KAFKA does not name the broker");
    // Given
    EnrollmentYear province = EnrollmentYear.of2021(world);
    JsonNode accepted = province.hasFirstQuarterOf2021();
    reviseTo(400, accepted, province);
    World.eventually(() -> assertEquals("4598", total(province)));
    JsonNode latest = reviseTo(420, province.lastSchool().sees(accepted), province);
    World.eventually(() -> assertEquals("4618", total(province)));
    long read = world.readEvents();

    // When
    try (Topic topic = new Topic(broker, "enrollment.report.v1")) {
      List<Topic.Delivery> events = topic.allOf(latest.path("id").asText());
      topic.deliverAgain(events.get(events.size() - 1));
      topic.deliverAsNew(revisedTo(400, events));
    }

    // Then
    World.eventually(() -> assertTrue(world.readEvents() >= read + 2));
    assertEquals("4618", total(province));
  }

  private static JsonNode reviseTo(long intake, JsonNode accepted, EnrollmentYear province) {
    SchoolSystem school = province.lastSchool();
    JsonNode reopened = province.authority().reopens(accepted);
    JsonNode edited = school.edits(reopened, ReportForm.ofIntake("2021-Q1", 0, intake));
    return province.authority().accepts(school.submitsReport(edited).taken());
  }

  private static Topic.Delivery revisedTo(long intake, List<Topic.Delivery> events) {
    return events.stream()
        .filter(it -> it.payload().path("status").asText().equals("ACCEPTED"))
        .filter(it -> it.payload().path("intake").asLong() == intake)
        .findFirst()
        .orElseThrow();
  }

  private static String total(EnrollmentYear province) {
    return province.indicator("PLAN_PCT", "2021-Q1").numerator();
  }
}
