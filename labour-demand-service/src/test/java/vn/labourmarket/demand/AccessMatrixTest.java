package vn.labourmarket.demand;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.answer;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.client;
import static vn.labourmarket.demand.DemandSystem.description;
import static vn.labourmarket.demand.DemandSystem.openRound;
import static vn.labourmarket.demand.DemandSystem.round;
import static vn.labourmarket.demand.DemandSystem.vacancy;
import static vn.labourmarket.demand.DemandSystem.verified;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.AccessMatrix;
import vn.labourmarket.platform.test.SuiteServers;

/** Every operation, every role, own and other employer, own and other area. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AccessMatrixTest {
  private final ObjectMapper json = new ObjectMapper();

  private String made(DemandSystem.Employer employer, String path, Map<String, Object> body) {
    return as(client(employer)).body(body).post(API + path).jsonPath().getString("id");
  }

  @Test
  void letsInWhomTheTableNames() throws JsonProcessingException {
    CatalogueFeed.ensure();
    DemandSystem.Employer employer = verified();
    String roundId = openRound();
    String response =
        made(employer, "/survey-rounds/" + roundId + "/responses", answer(10, "72", 10));
    String open = made(employer, "/vacancies", vacancy());
    Map<String, Object> unfinished = vacancy();
    unfinished.put("draft", true);
    String draft = made(employer, "/vacancies", unfinished);
    UUID area = TestCatalogue.PHU_THO;

    int calls =
        new AccessMatrix(
                "labour-demand-service",
                List.of(
                    new AccessMatrix.Sample(
                        "/employers/{id}",
                        "/employers/" + employer.id(),
                        employer.id(),
                        area,
                        false),
                    new AccessMatrix.Sample(
                        "/survey-rounds/{id}",
                        "/survey-rounds/" + roundId,
                        employer.id(),
                        area,
                        true),
                    new AccessMatrix.Sample(
                        "/survey-responses/{id}",
                        "/survey-responses/" + response,
                        employer.id(),
                        area,
                        false),
                    new AccessMatrix.Sample(
                        "/vacancies/{id}", "/vacancies/" + open, employer.id(), area, true),
                    new AccessMatrix.Sample(
                        "/vacancies/{id}", "/vacancies/" + draft, employer.id(), area, false)),
                Map.of(
                    "PUT /employers/{id}",
                    json.writeValueAsString(description()),
                    "PUT /survey-rounds/{id}",
                    json.writeValueAsString(round()),
                    "PUT /survey-responses/{id}",
                    json.writeValueAsString(answer(10, "72", 10)),
                    "POST /survey-responses/{id}/return",
                    "{\"reasons\":[\"SUM_ERROR\"],\"text\":\"Tổng không khớp các dòng\"}",
                    "POST /survey-responses/{id}/exclusion",
                    "{\"reason\":\"Phiếu trùng\"}",
                    "POST /vacancies/{id}/coding",
                    "{\"vscoRef\":{\"scheme\":\"vsco\",\"version\":\"2020\",\"code\":\"72\"}}",
                    "POST /vacancies/{id}/fill",
                    "{\"filled\":1}",
                    "POST /vacancies/{id}/cancellation",
                    "{\"reason\":\"Ngừng tuyển\"}"))
            .check();

    assertTrue(calls > 1_000, "calls=" + calls);
  }
}
