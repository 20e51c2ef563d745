package vn.labourmarket.occupations.classifications;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.describe;
import static vn.labourmarket.occupations.Catalogue.description;
import static vn.labourmarket.occupations.Catalogue.imported;
import static vn.labourmarket.occupations.Catalogue.publish;
import static vn.labourmarket.occupations.Catalogue.scheme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SuiteServers;

/** Two publications of a scheme wait for each other in one order. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PublicationTurnsTest {
  @Inject ClassificationRepository versions;
  @Inject EntityManager entities;

  @Test
  void waitsForItsTurnBeforeItHoldsADraft() throws Exception {
    // Given
    String scheme = scheme();
    String version = scheme + "/2026";
    imported(version, "code,level,title_vi\n1,1,Một\n");
    describe(version, description("2026-01-01")).then().statusCode(200);
    CompletableFuture<Response> other = new CompletableFuture<>();
    // When
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              versions.lockScheme(scheme);
              other.completeAsync(() -> publish(LABOUR, version));
              await().until(this::somebodyWaits);
              assertTrue(versions.findForChange(new ClassificationRef(scheme, "2026")).isPresent());
            });
    // Then
    other.get(20, TimeUnit.SECONDS).then().statusCode(200);
  }

  private boolean somebodyWaits() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (Boolean)
                    entities
                        .createNativeQuery(
                            """
                            select count(*) > 0 from pg_locks
                            where locktype = 'advisory' and not granted
                            """)
                        .getSingleResult());
  }
}
