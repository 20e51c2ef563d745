package vn.labourmarket.enrollment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.AccessMatrix;
import vn.labourmarket.platform.test.SuiteServers;

/** Every operation, every role, own and other institution, own and other area. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AccessMatrixTest {
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void letsInWhomTheTableNames() throws JsonProcessingException {
    School school = School.in(Reference.PHU_THO);
    Response report = school.submitted(school.report("ENR_Q", "2026-Q1"));
    Response plan = school.clerk.post("/enrollment-plans", school.plan(2026, 10));
    UUID area = Reference.PHU_THO;
    String planForm = json.writeValueAsString(school.plan(2026, 10));
    String reportForm = json.writeValueAsString(school.report("ENR_Q", "2026-Q1"));
    String returning = "{\"reasons\":[\"SUM_ERROR\"],\"text\":\"Tổng không khớp các dòng\"}";

    int calls =
        new AccessMatrix(
                "enrollment-service",
                List.of(
                    new AccessMatrix.Sample(
                        "/institutions/{id}", "/institutions/" + school.id, school.id, area, false),
                    new AccessMatrix.Sample(
                        "/enrollment-plans/{id}", School.planPath(plan), school.id, area, false),
                    new AccessMatrix.Sample(
                        "/enrollment-reports/{id}", School.path(report), school.id, area, false)),
                Map.of(
                    "PUT /institutions/{id}",
                    json.writeValueAsString(School.form(School.nextCode(), area)),
                    "PUT /enrollment-plans/{id}",
                    planForm,
                    "POST /enrollment-plans/{id}/amendment",
                    planForm.replaceAll("\"(institution|year)\":[^,]*,", ""),
                    "POST /enrollment-plans/{id}/return",
                    returning,
                    "PUT /enrollment-reports/{id}",
                    reportForm,
                    "POST /enrollment-reports/{id}/return",
                    returning))
            .check();

    assertTrue(calls > 1_000, "calls=" + calls);
  }
}
