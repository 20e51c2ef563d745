package vn.labourmarket.enrollment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SuiteServers;

/** A command whose connection dies under it changes nothing and says when to come again. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class LostConnectionTest {
  private static final String LOCK = "/periods/2018-H2/lock?area=01";

  private final DataSource dataSource;

  LostConnectionTest(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Test
  void asksToComeAgainAndKeepsTheStateAsItWas() throws SQLException {
    // Given
    School school = School.in(Reference.HANOI);

    // When
    Response lost;
    try (Connection writer = dataSource.getConnection()) {
      writer.setAutoCommit(false);
      int process =
          number(
              writer,
              """
              select pg_backend_pid()
              from pg_advisory_xact_lock_shared(hashtextextended(cast(? as text), 27))
              """,
              Reference.HANOI.toString());
      CompletableFuture<Response> waiting =
          CompletableFuture.supplyAsync(() -> school.authority.post(LOCK));
      await().until(() -> endedWhoWaitFor(process) == 1);
      lost = waiting.join();
      writer.rollback();
    }

    // Then
    lost.then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "2")
        .body("code", equalTo("UNAVAILABLE"));
    school.authority.get(LOCK).then().body("locked", equalTo(false)).body("version", equalTo(0));
  }

  private int endedWhoWaitFor(int process) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return number(
          connection,
          """
          select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
          where ? = any(pg_blocking_pids(pid))
          """,
          process);
    }
  }

  private static int number(Connection connection, String sql, Object value) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, value);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
