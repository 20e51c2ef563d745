package vn.labourmarket.occupations.profiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.upload;
import static vn.labourmarket.occupations.Catalogue.verdict;
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
import vn.labourmarket.platform.access.Role;
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
      keep(code);
      // When
      put(EDITOR, code, profile("Thợ hàn " + version), tag(version)).then().statusCode(200);
      // Then
      seen(EDITOR, code).header("ETag", tag(version + 1));
      seen(READER, code).header("ETag", tag(version));
      keep(code);
      transition(LABOUR, code, "publication", tag(version + 1), null).then().statusCode(200);
      for (TestCaller caller : List.of(READER, EDITOR)) {
        seen(caller, code)
            .header("ETag", tag(version + 2))
            .body("titles.official.vi", equalTo("Thợ hàn " + version));
      }
    }
  }

  @Test
  void showsImportedAndRemovedTitlesOfWhatHasNoProfileAtOnce() {
    // Given
    String unit = "7213";
    String source = "ready-" + UUID.randomUUID();
    String title = "thợ " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    String file =
        "classification,code,title,language,kind\nisco/2008,%s,%s,vi,alternative\n"
            .formatted(unit, title);
    keep(unit);
    // When
    verdict(
        upload(EDITOR, "text/csv", file.getBytes(UTF_8))
            .post("/occupation-titles/imports?source=" + source));
    // Then
    seen(READER, unit).body(containsString(title));
    keep(unit);
    // When
    removed(EDITOR, source, 202);
    removed(TestCaller.with(Role.CATALOGUE_EDITOR), source, 204);
    // Then
    seen(READER, unit).body(not(containsString(title)));
  }

  private static void removed(TestCaller caller, String source, int status) {
    String path = "/occupation-titles/sources/" + source;
    as(caller)
        .header("If-Match", as(caller).get(path).header("ETag"))
        .delete(path)
        .then()
        .statusCode(status);
  }

  @Test
  void answersWithoutTheDatabase() throws SQLException {
    // Given
    put(EDITOR, code, profile("Thợ hàn"), null).then().statusCode(201);
    transition(LABOUR, code, "publication", "\"1\"", null).then().statusCode(200);
    try (Connection owner = DatabaseUnderTest.owner();
        Statement lock = owner.createStatement()) {
      owner.setAutoCommit(false);
      keep(code);
      // When
      lock.execute("lock table occupation_revision in access exclusive mode");
      // Then
      seen(READER, code).header("ETag", "\"2\"").body("titles.official.vi", equalTo("Thợ hàn"));
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
  private void keep(String asked) {
    await().until(() -> lease.state().isPresent());
    seen(READER, asked);
    seen(EDITOR, asked);
  }

  private static ValidatableResponse seen(TestCaller caller, String asked) {
    return as(caller).get("/occupations/" + asked).then().statusCode(200);
  }
}
