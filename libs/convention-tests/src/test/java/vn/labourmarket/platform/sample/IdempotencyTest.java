package vn.labourmarket.platform.sample;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** A POST repeated with its key has one effect and one answer. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class IdempotencyTest {
  private final TestCaller caller = TestCaller.with(Role.EDU_AUTHORITY);
  private final DataSource dataSource;

  IdempotencyTest(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private Response post(TestCaller by, String key, String text) {
    return given()
        .header("Authorization", by.bearer("sample-service"))
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body("{\"text\":\"%s\",\"count\":7}".formatted(text))
        .post("/api/v1/notes");
  }

  private long notesWith(String text) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select count(*) from note where text = ?")) {
      statement.setString(1, text);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Test
  void replaysTheFirstAnswer() throws SQLException {
    String key = UUID.randomUUID().toString();
    String text = "replay " + key.substring(0, 8);
    Response first = post(caller, key, text);
    first.then().statusCode(201).header("Idempotent-Replayed", nullValue());

    Response second = post(caller, key, text);

    second.then().statusCode(201).header("Idempotent-Replayed", "true");
    assertEquals(first.body().asString(), second.body().asString());
    assertEquals(first.header("Location"), second.header("Location"));
    assertEquals(first.header("ETag"), second.header("ETag"));
    assertEquals(1, notesWith(text));
  }

  @Test
  void refusesAKeyUsedForAnotherRequest() {
    String key = UUID.randomUUID().toString();
    post(caller, key, "one").then().statusCode(201);
    post(caller, key, "two").then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
  }

  @Test
  void replaysToOneWhoReadANewerVersionMeanwhile() {
    String note = post(caller, UUID.randomUUID().toString(), "first").jsonPath().getString("id");
    String key = UUID.randomUUID().toString();
    Response corrected = correct(note, key, "\"1\"");
    corrected.then().statusCode(200).header("ETag", "\"2\"");

    Response again = correct(note, key, "\"2\"");

    again.then().statusCode(200).header("ETag", "\"2\"").header("Idempotent-Replayed", "true");
    assertEquals(corrected.body().asString(), again.body().asString());
  }

  private Response correct(String note, String key, String tag) {
    return given()
        .header("Authorization", caller.bearer("sample-service"))
        .header("Idempotency-Key", key)
        .header("If-Match", tag)
        .contentType(ContentType.JSON)
        .body("{\"text\":\"corrected\",\"count\":8}")
        .post("/api/v1/notes/{id}/correction", note);
  }

  @Test
  void keepsTheKeysOfClientsApart() {
    String key = UUID.randomUUID().toString();
    post(caller, key, "mine").then().statusCode(201);
    post(TestCaller.with(Role.EDU_AUTHORITY), key, "yours").then().statusCode(201);
  }

  @Test
  void leavesNeitherEffectNorKeyWhenTheCallFails() throws SQLException {
    String key = UUID.randomUUID().toString();
    post(caller, key, "fail after the effect").then().statusCode(500);
    assertEquals(0, notesWith("fail after the effect"));
    post(caller, key, "now it works").then().statusCode(201);
  }

  @Test
  void hasOneEffectWhenCallsArriveAtOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    String text = "race " + key.substring(0, 8);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      answers.add(pool.submit(() -> post(caller, key, text).statusCode()));
    }
    for (Future<Integer> answer : answers) {
      int status = answer.get();
      assertTrue(status == 201 || status == 409, "status " + status);
    }
    pool.shutdown();
    assertEquals(1, notesWith(text));
  }

  @Test
  void refusesKeysThatAreNone() {
    post(caller, "x".repeat(201), "a").then().statusCode(400);
  }
}
