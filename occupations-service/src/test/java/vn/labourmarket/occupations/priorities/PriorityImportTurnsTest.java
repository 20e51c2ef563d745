package vn.labourmarket.occupations.priorities;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.scheme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.imports.ImportConfig;
import vn.labourmarket.occupations.imports.ImportKind;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.tables.Table;
import vn.labourmarket.tables.TableRow;

/** Who edits a draft while a file for it is read waits, and is told that it changed. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PriorityImportTurnsTest {
  @Inject PriorityImport imports;
  @Inject ImportConfig limits;
  @Inject EntityManager entities;

  @Test
  void losesNothingThatIsWrittenWhileAFileIsRead() throws Exception {
    // Given
    Map<String, Object> list = list();
    Response draft = PriorityResourceTest.put(LABOUR, list, null);
    String id = draft.jsonPath().getString("id");
    list.put("nameVi", "Tên mới");
    CompletableFuture<Response> edit = new CompletableFuture<>();
    Thread editor =
        new Thread(
            () -> edit.complete(PriorityResourceTest.put(LABOUR, list, draft.header("ETag"))));
    ImportKind.Task task =
        new ImportKind.Task(
            UUID.randomUUID(),
            id,
            LABOUR.caller().clientId(),
            null,
            false,
            draft.header("ETag"),
            limits,
            rows -> {});
    // When
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                imports.read(
                    task,
                    new Codes(
                        () -> {
                          editor.start();
                          await()
                              .atMost(Duration.ofSeconds(30))
                              .until(() -> edit.isDone() || waits());
                        })));
    // Then
    assertEquals(412, edit.get(30, TimeUnit.SECONDS).statusCode());
    as(LABOUR).get("/priority-lists/" + id + "/draft").then().body("codes", contains("7213"));
  }

  /** Whether anybody waits for a turn. */
  private boolean waits() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                !entities
                    .createNativeQuery(
                        "select 1 from pg_locks where locktype = 'advisory' and not granted")
                    .getResultList()
                    .isEmpty());
  }

  private static Map<String, Object> list() {
    Map<String, Object> list = new HashMap<>();
    list.put("list", scheme().toUpperCase(Locale.ROOT));
    list.put("nameVi", "Nghề trọng điểm");
    list.put("nameEn", "Key occupations");
    list.put("validFrom", "2026-01-01");
    list.put("legalBasis", "Quyết định thử nghiệm");
    list.put("scheme", "isco");
    list.put("version", "2008");
    list.put("codes", List.of("7212"));
    return list;
  }

  /** A file of one code, with something to do when it is read. */
  private record Codes(Runnable meanwhile) implements Table {
    @Override
    public List<String> header() {
      return List.of("code");
    }

    @Override
    public Optional<String> sheet() {
      return Optional.empty();
    }

    @Override
    public Iterator<TableRow> rows() {
      meanwhile.run();
      return List.of(new TableRow(2, List.of("7213"))).iterator();
    }

    @Override
    public void close() {}
  }
}
