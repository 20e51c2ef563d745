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

/** A lock is confirmed only when the writers of all areas that it reaches are done. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PeriodLockWaitTest {
  private static final String LOCK = "/periods/2018-H1/lock?area=25";

  private final DataSource dataSource;

  PeriodLockWaitTest(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Test
  void waitsForWritersUnderAYoungerArea() throws SQLException {
    // Given
    School school = School.in(Reference.PHU_THO);

    // When
    Response locked;
    try (Connection writer = dataSource.getConnection()) {
      writer.setAutoCommit(false);
      int process =
          number(
              writer,
              """
              select pg_backend_pid() from hold_period(cast(? as uuid), '2018-01-01', '2018-03-31')
              """,
              Reference.PHU_THO.toString());
      CompletableFuture<Response> waiting =
          CompletableFuture.supplyAsync(() -> school.authority.post(LOCK));
      await().until(() -> waitingFor(process) == 1);
      writer.rollback();
      locked = waiting.join();
    }

    // Then
    locked.then().statusCode(200).body("areaId", equalTo(Reference.OLD_PHU_THO.toString()));
    school.authority.delete(LOCK, locked).then().statusCode(204);
  }

  private int waitingFor(int process) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return number(
          connection,
          "select count(*) from pg_stat_activity where ? = any(pg_blocking_pids(pid))",
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
