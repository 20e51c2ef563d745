package vn.labourmarket.demand.responses;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.answer;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.client;
import static vn.labourmarket.demand.DemandSystem.openRound;
import static vn.labourmarket.demand.DemandSystem.step;
import static vn.labourmarket.demand.DemandSystem.verified;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.demand.CatalogueFeed;
import vn.labourmarket.demand.Database;
import vn.labourmarket.demand.DemandSystem.Employer;
import vn.labourmarket.platform.test.DatabaseUnderTest;
import vn.labourmarket.platform.test.SuiteServers;

/** A step on an answer counts with the round as it is when the step counts. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RoundHoldTest {
  private static final Map<String, Object> WHY =
      Map.of("reasons", List.of("SUM_ERROR"), "text", "Kiểm tra lại số liệu nghề 72.");

  @ParameterizedTest
  @CsvSource({"return, CLOSED, CAMPAIGN_CLOSED", "acceptance, PUBLISHED, CAMPAIGN_PUBLISHED"})
  void waitsForTheRoundThatIsBeingClosedOrPublished(String noun, String status, String code)
      throws SQLException {
    // Given
    CatalogueFeed.ensure();
    String round = openRound();
    Employer employer = verified();
    String path =
        "/survey-responses/"
            + as(client(employer))
                .body(answer(10, "72", 10))
                .post(API + "/survey-rounds/" + round + "/responses")
                .jsonPath()
                .getString("id");
    step(client(employer), path, "submission", 1).then().statusCode(200);

    // When
    Response answered;
    try (Connection closing = DatabaseUnderTest.owner()) {
      closing.setAutoCommit(false);
      int process = move(closing, UUID.fromString(round), status);
      CompletableFuture<Response> waiting =
          CompletableFuture.supplyAsync(
              () ->
                  noun.equals("return")
                      ? step(AUTHORITY, path, noun, 2, WHY)
                      : step(AUTHORITY, path, noun, 2));
      await().until(() -> waitingFor(process) == 1);
      closing.commit();
      answered = waiting.join();
    }

    // Then
    answered.then().statusCode(409).body("code", equalTo(code));
  }

  private static int move(Connection connection, UUID round, String status) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update survey_round set status = ? where id = ? returning pg_backend_pid()")) {
      statement.setString(1, status);
      statement.setObject(2, round);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static long waitingFor(int process) {
    return Database.number(
        "select count(*) from pg_stat_activity where ? = any(pg_blocking_pids(pid))", process);
  }
}
