package vn.labourmarket.occupations.profiles;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.profiles.OccupationResourceTest.profile;
import static vn.labourmarket.occupations.profiles.OccupationResourceTest.put;
import static vn.labourmarket.occupations.profiles.OccupationResourceTest.transition;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.memory.MemoryLease;
import vn.labourmarket.platform.test.DatabaseUnderTest;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** What is answered from memory is what was committed, whoever asks. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ReadyOccupationsTest {
  private final String code = "7" + UUID.randomUUID().toString().substring(0, 12);
  @Inject MemoryLease lease;

  @Test
  void showsEveryAcknowledgedChangeAtOnceToReadersAndEditors() {
    // Given
    put(EDITOR, code, profile("Thợ hàn 0"), null).then().statusCode(201);
    transition(LABOUR, code, "publication", "\"1\"", null).then().statusCode(200);
    for (int version = 2; version < 20; version += 2) {
      keep();
      // When
      put(EDITOR, code, profile("Thợ hàn " + version), tag(version)).then().statusCode(200);
      // Then
      seen(EDITOR).header("ETag", tag(version + 1));
      seen(READER).header("ETag", tag(version));
      keep();
      transition(LABOUR, code, "publication", tag(version + 1), null).then().statusCode(200);
      for (TestCaller caller : List.of(READER, EDITOR)) {
        seen(caller)
            .header("ETag", tag(version + 2))
            .body("titles.official.vi", equalTo("Thợ hàn " + version));
      }
    }
  }

  @Test
  void answersWithoutTheDatabase() throws SQLException {
    // Given
    put(EDITOR, code, profile("Thợ hàn"), null).then().statusCode(201);
    transition(LABOUR, code, "publication", "\"1\"", null).then().statusCode(200);
    try (Connection owner = DatabaseUnderTest.owner();
        Statement lock = owner.createStatement()) {
      owner.setAutoCommit(false);
      keep();
      // When
      lock.execute("lock table occupation_revision in access exclusive mode");
      // Then
      seen(READER).header("ETag", "\"2\"").body("titles.official.vi", equalTo("Thợ hàn"));
      as(READER)
          .header("If-None-Match", "\"2\"")
          .get("/occupations/" + code)
          .then()
          .statusCode(304);
    }
  }

  private static String tag(int version) {
    return "\"" + version + "\"";
  }

  /** Has the answers kept: they are asked for while memory may be used. */
  private void keep() {
    await().until(() -> lease.state().isPresent());
    seen(READER);
    seen(EDITOR);
  }

  private ValidatableResponse seen(TestCaller caller) {
    return as(caller).get("/occupations/" + code).then().statusCode(200);
  }
}
