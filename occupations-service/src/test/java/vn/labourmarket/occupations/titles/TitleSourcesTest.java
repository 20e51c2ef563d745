package vn.labourmarket.occupations.titles;

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
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.Catalogue;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TitleSourcesTest {
  @Inject TitleSources sources;
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

  private void replace(Consumer<Consumer<SourcedTitle>> titles) {
    TitleSources.Bringer bringer =
        new TitleSources.Bringer(null, UUID.randomUUID(), Instant.parse("2026-11-22T00:00:00Z"));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              sources.replace(source, bringer, titles);
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
