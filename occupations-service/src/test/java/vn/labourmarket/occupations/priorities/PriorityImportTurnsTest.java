package vn.labourmarket.occupations.priorities;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.ADMINISTRATOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.scheme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
    list.put("nameVi", "Tên mới");
    // When
    Response edit =
        whileAFileIsRead(draft, () -> PriorityResourceTest.put(LABOUR, list, draft.header("ETag")));
    // Then
    assertEquals(412, edit.statusCode());
    as(LABOUR).get(path(draft) + "/draft").then().body("codes", contains("7213"));
  }

  @Test
  void publishesNothingThatAFileChangesMeanwhile() throws Exception {
    // Given
    Response draft = PriorityResourceTest.put(LABOUR, list(), null);
    // When
    Response consent =
        whileAFileIsRead(draft, () -> PriorityResourceTest.publish(ADMINISTRATOR, draft));
    // Then
    assertEquals(412, consent.statusCode());
    as(LABOUR).get(path(draft) + "/draft").then().body("codes", contains("7213"));
    as(LABOUR).get(path(draft)).then().statusCode(404);
  }

  private static String path(Response draft) {
    return "/priority-lists/" + draft.jsonPath().getString("id");
  }

  /** What a request is answered that comes when the file's import has begun. */
  private Response whileAFileIsRead(Response draft, Supplier<Response> request) throws Exception {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    ImportKind.Task task =
        new ImportKind.Task(
            UUID.randomUUID(),
            draft.jsonPath().getString("id"),
            LABOUR.caller().clientId(),
            null,
            false,
            draft.header("ETag"),
            limits,
            rows -> {});
    Codes codes =
        new Codes(
            () -> {
              answer.completeAsync(request);
              await().until(() -> answer.isDone() || waits());
            });
    QuarkusTransaction.requiringNew().run(() -> imports.read(task, codes));
    return answer.get(30, TimeUnit.SECONDS);
  }

  /** Whether anybody waits for a turn. */
  private boolean waits() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                !entities
                    .createNativeQuery(
                        """
                        select 1 from pg_locks l join pg_stat_activity a on a.pid = l.pid
                        where a.datname = current_database()
                          and l.locktype = 'advisory' and not l.granted
                        """)
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
