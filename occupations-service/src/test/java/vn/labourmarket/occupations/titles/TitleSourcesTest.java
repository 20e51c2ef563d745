package vn.labourmarket.occupations.titles;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.Catalogue;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.platform.test.DatabaseUnderTest;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TitleSourcesTest {
  private static final int TOO_MANY_TO_READ_ALL = 20_000;

  @Inject TitleSources sources;
  @Inject ArrivingTitles arriving;
  @Inject EntityManager entities;
  private final String source = "test-" + UUID.randomUUID();
  private UUID classification;

  @BeforeEach
  void publishAList() {
    String scheme = Catalogue.scheme();
    Catalogue.published(scheme + "/2026", "2026-01-01", "code,level,title_vi\n11,1,Nghề\n");
    classification =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    (UUID)
                        entities
                            .createNativeQuery(
                                "select id from classification_version where scheme = ?1")
                            .setParameter(1, scheme)
                            .getSingleResult());
  }

  @Test
  void letOthersChangeTitlesWhileALongFileIsRead() {
    // When
    replace(
        into -> {
          into.accept(title("thợ hàn"));
          QuarkusTransaction.requiringNew().timeout(20).run(() -> sources.raise());
          into.accept(title("thợ sơn"));
        });
    // Then
    assertEquals(2, sources.find(source).orElseThrow().titleCount());
  }

  @Test
  void storeNothingForAListThatWasCorrectedMeanwhile() {
    // When
    DatabaseFailure failed =
        assertThrows(
            DatabaseFailure.class,
            () ->
                replace(
                    into -> {
                      into.accept(title("thợ hàn"));
                      QuarkusTransaction.requiringNew().run(this::supersede);
                    }));
    // Then
    assertInstanceOf(SQLTransactionRollbackException.class, failed.getCause());
    assertTrue(sources.find(source).isEmpty());
  }

  @Test
  void neverGiveASetTheVersionOfOneThatWasRemoved() {
    // Given
    replace(into -> into.accept(title("thợ hàn")));
    long before = sources.find(source).orElseThrow().version();
    QuarkusTransaction.requiringNew().run(() -> sources.remove(source));
    // When
    replace(into -> into.accept(title("thợ sơn")));
    // Then
    assertTrue(sources.find(source).orElseThrow().version() > before);
  }

  @Test
  void areSearchedForAPartWithoutReadingThemAll() throws SQLException {
    // Given
    replace(
        into ->
            IntStream.range(0, TOO_MANY_TO_READ_ALL)
                .forEach(i -> into.accept(title("nghề thứ " + i))));
    try (Connection owner = DatabaseUnderTest.owner();
        Statement statement = owner.createStatement()) {
      statement.execute("analyze occupation_title");
    }
    long before = searches();
    // When
    Catalogue.as(Catalogue.READER)
        .get("/occupation-titles?q=hàn điện hồ quang")
        .then()
        .statusCode(200);
    // Then
    await().until(() -> searches() > before);
    QuarkusTransaction.requiringNew().run(() -> sources.remove(source));
  }

  /** How often the index of parts of titles was asked; sessions tell it some time later. */
  private static long searches() throws SQLException {
    try (Connection owner = DatabaseUnderTest.owner();
        Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select idx_scan from pg_stat_user_indexes"
                    + " where indexrelname = 'occupation_title_text'")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void replace(Consumer<Consumer<SourcedTitle>> titles) {
    TitleSources.Bringer bringer =
        new TitleSources.Bringer(null, UUID.randomUUID(), Instant.parse("2026-11-22T00:00:00Z"));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              arriving.arrive(source, titles);
              sources.replace(source, bringer, () -> {});
              sources.raise();
            });
  }

  private void supersede() {
    entities
        .createNativeQuery("update classification_version set status = 'SUPERSEDED' where id = ?1")
        .setParameter(1, classification)
        .executeUpdate();
  }

  private SourcedTitle title(String title) {
    return new SourcedTitle(
        classification, "11", title, "vi", TitleKind.INDEX, BigDecimal.ONE, null, null);
  }
}
