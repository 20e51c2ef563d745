package vn.labourmarket.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labourmarket.platform.test.SuiteServers;

/** Random walks through HTTP: what was accepted stays readable as it was, whatever happens. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ReportWalkTest {
  private static final Map<String, List<String>> ALLOWED =
      Map.of(
          "DRAFT", List.of("submission"),
          "RETURNED", List.of("submission"),
          "REVISION_OPEN", List.of("submission"),
          "SUBMITTED", List.of("acceptance", "return"),
          "ACCEPTED", List.of("revision"));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void neverLosesAnAcceptedVersion(long seed) {
    // Given
    Random random = new Random(seed);
    School school = School.in(Reference.PHU_THO);
    Response now = school.drafted(school.report("ENR_Q", "2026-Q1", School.line(0, 1)));
    String path = School.path(now);
    Map<Integer, Integer> submitted = new HashMap<>();

    for (int step = 2; step < 24; step++) {
      // When
      String status = now.path("status");
      int version = now.path("reportVersion");
      String noun =
          List.of("edit", "submission", "acceptance", "return", "revision").get(random.nextInt(5));
      Response answer = attempt(school, noun, path, now, step);

      // Then
      boolean allowed =
          noun.equals("edit")
              ? ALLOWED.get(status).contains("submission")
              : ALLOWED.get(status).contains(noun);
      assertEquals(allowed ? 200 : 409, answer.statusCode(), noun + " in " + status);
      if (!allowed) {
        assertEquals(ALLOWED.get(status), answer.path("allowed"));
      }
      now = school.clerk.get(path);
      if (allowed && noun.equals("submission")) {
        submitted.put(version + 1, now.path("intake"));
      }
      checkVersions(school, now, submitted);
    }
  }

  private static Response attempt(
      School school, String noun, String path, Response now, int intake) {
    return switch (noun) {
      case "edit" ->
          school.clerk.put(path, now, Json.object("lines", List.of(School.line(0, intake))));
      case "submission" -> school.head.transition(path + "/submission", now);
      case "return" ->
          school.authority.transition(
              path + "/return",
              now,
              Json.object("reasons", List.of("SUM_ERROR"), "text", "Tổng chưa khớp"));
      default -> school.authority.transition(path + "/" + noun, now);
    };
  }

  private static void checkVersions(School school, Response now, Map<Integer, Integer> submitted) {
    assertEquals(submitted.size(), (int) now.<Integer>path("reportVersion"));
    Response versions = school.clerk.get(School.path(now) + "/versions");
    List<Integer> numbers = versions.path("items.reportVersion");
    List<Integer> intakes = versions.path("items.intake");
    List<String> statuses = versions.path("items.status");
    Integer inForce = now.path("acceptedVersion");
    assertEquals(submitted.size(), numbers.size());
    for (int i = 0; i < numbers.size(); i++) {
      assertEquals(submitted.get(numbers.get(i)), intakes.get(i));
      assertEquals(
          numbers.get(i).equals(inForce), statuses.get(i).equals("ACCEPTED"), statuses.toString());
    }
    if (inForce != null) {
      assertEquals(submitted.get(inForce), now.<Integer>path("acceptedIntake"));
    }
  }
}
