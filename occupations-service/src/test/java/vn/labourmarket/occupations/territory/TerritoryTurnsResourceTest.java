package vn.labourmarket.occupations.territory;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.verdict;
import static vn.labourmarket.occupations.territory.Files.CHECKER;
import static vn.labourmarket.occupations.territory.Files.importSuccessions;
import static vn.labourmarket.occupations.territory.Files.importUnits;
import static vn.labourmarket.occupations.territory.Files.send;
import static vn.labourmarket.occupations.territory.Files.successions;
import static vn.labourmarket.occupations.territory.Files.units;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.AtOnce;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** Files that come again, at the same time, or change what others rest on. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TerritoryTurnsResourceTest {
  @Inject TerritoryStore store;
  @Inject EntityManager entities;

  @Test
  void changesNothingWhenARemovalIsSentAgain() {
    // Given
    importUnits(units("99911,01,2041-01-01"));
    assertCompleted(importUnits(removed("99911")));
    String right =
        "code,parent_code,name_vi,name_en,valid_from,legal_basis,remove\n"
            + "99911,01,Tỉnh Thử 99911,Test,2041-01-01,nhập nhầm,yes\n"
            + "99911,01,Xã,Commune,2041-01-01,NQ,\n";
    // When
    JsonPath again = importUnits(removed("99911") + "\n");
    // Then
    assertCompleted(again);
    assertEquals(List.of("AREA_REMOVED"), again.getList("warnings.code"), again::prettify);
    assertCompleted(importUnits(right));
    String id = area("99911").getString("id");
    assertCompleted(importUnits(right + "\n"));
    assertEquals(id, area("99911").getString("id"));
    JsonPath never = importUnits(removed("99912"));
    assertEquals(List.of("AREA_UNKNOWN"), never.getList("errors.code"), never::prettify);
  }

  @Test
  void hasADistrictFollowItsCommunes() {
    // Given
    importUnits(
        units(
            "991,01,2010-01-01,2014-12-31",
            "992,01,2010-01-01,2015-12-31",
            "99921,991,2010-01-01,2014-12-31",
            "99922,991,2010-01-01,2014-12-31",
            "99923,992,2015-01-01,2015-12-31",
            "99924,992,2015-01-01,2015-12-31"));
    assertCompleted(
        importSuccessions(
            successions(
                "99921>99923@2015-01-01", "99922>99923@2015-01-01", "991>@2015-01-01::ABOLITION")));
    assertEquals(Map.of("99923", 1f), weights("991"));
    // When
    JsonPath job =
        importSuccessions(Files.SUCCESSIONS + "99922,99924,2015-01-01,Nghị quyết sửa,,\n");
    // Then
    assertCompleted(job);
    assertEquals(List.of("SUCCESSION_DERIVED"), job.getList("warnings.code"), job::prettify);
    assertEquals(Map.of("99923", 0.5f, "99924", 0.5f), weights("991"));
    String pair = area("991").getString("id") + "/" + area("99924").getString("id");
    as(EDITOR)
        .get("/area-successions/" + pair + "/history")
        .then()
        .body("items[0].legalBases", contains("Nghị quyết sửa"));
    assertCompleted(importSuccessions(successions("991>99923@2015-01-01::ABOLITION")));
    JsonPath kept = importSuccessions(successions("99922>99923@2015-01-01"));
    assertEquals(List.of("SUCCESSION_KEPT"), kept.getList("warnings.code"), kept::prettify);
    assertEquals(Map.of("99923", 1f), weights("991"));
  }

  @Test
  void leavesCommunesAloneThatADistrictWentIntoToo() {
    // Given
    importUnits(
        units(
            "993,01,2010-01-01,2014-12-31",
            "994,01,2010-01-01,2015-12-31",
            "99941,993,2010-01-01,2014-12-31",
            "99942,993,2010-01-01,2014-12-31",
            "99943,993,2010-01-01,2014-12-31",
            "99944,994,2015-01-01,2015-12-31",
            "99945,994,2015-01-01,2015-12-31"));
    assertCompleted(
        importSuccessions(
            successions(
                "99941>99944@2015-01-01",
                "99942>99945@2015-01-01",
                "99943>99945@2015-01-01",
                "993>@2015-01-01::ABOLITION")));
    // When
    assertCompleted(importSuccessions(successions("99941>99944@2015-01-01::STATUS_CHANGE")));
    assertCompleted(importSuccessions(successions("99943>99945@2015-01-01:0")));
    // Then
    assertEquals(
        List.of("STATUS_CHANGE"),
        read("/area-successions?from=99941").getList("items.kind", String.class));
    assertEquals(Map.of("99944", 0.5f, "99945", 0.5f), weights("993"));
    JsonPath none =
        importSuccessions(successions("99941>99944@2015-01-01:0", "99942>99945@2015-01-01:0"));
    assertTrue(none.getList("warnings.code").contains("SUCCESSION_LEFT"), none::prettify);
    assertEquals(Map.of("99944", 0.5f, "99945", 0.5f), weights("993"));
    JsonPath other =
        importSuccessions(successions("99941>99945@2015-01-01", "99942>99945@2015-01-01"));
    assertTrue(other.getList("warnings.code").contains("SUCCESSION_DERIVED"), other::prettify);
    assertEquals(Map.of("99945", 1f), weights("993"));
    JsonPath later = importSuccessions(successions("99942>99944@2015-01-01"));
    assertTrue(later.getList("warnings.code").contains("SUCCESSION_DERIVED"), later::prettify);
    assertEquals(Map.of("99944", 0.5f, "99945", 0.5f), weights("993"));
  }

  private static Map<String, Float> weights(String from) {
    JsonPath found = read("/area-successions?from=" + from);
    List<String> codes = found.getList("items.to.code");
    return IntStream.range(0, codes.size())
        .boxed()
        .collect(
            Collectors.toMap(codes::get, it -> found.getFloat("items[%d].weight".formatted(it))));
  }

  @Test
  void isNobodysWhoIsBoundToAProvince() {
    // Given
    String province = read("/areas?code=25&validAt=2026-01-01").getString("items[0].id");
    TestCaller bound = TestCaller.with(Role.LABOUR_AUTHORITY).in(UUID.fromString(province));
    // When
    Response refused = send(bound, "/areas/imports?dryRun=true", units("99931,01,2041-01-01"));
    // Then
    refused.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    send(bound, "/area-successions/imports", successions("61>63@2042-01-01"))
        .then()
        .statusCode(403)
        .body("code", equalTo("FORBIDDEN"));
  }

  @Test
  void checksFilesWhileSomebodyElseChangesTheTerritory() {
    QuarkusTransaction.requiringNew()
        .timeout(60)
        .run(
            () -> {
              // Given
              store.lock();
              // When
              JsonPath checked =
                  verdict(
                      send(CHECKER, "/areas/imports?dryRun=true", units("99932,01,2041-01-01")));
              // Then
              assertCompleted(checked);
              assertCompleted(
                  verdict(
                      send(
                          CHECKER,
                          "/area-successions/imports?dryRun=true",
                          Files.SUCCESSIONS
                              + "64,52,2025-07-01,Nghị quyết 202/2025/QH15,,\n"
                              + "52,52,2025-07-01,Nghị quyết 202/2025/QH15,,\n")));
            });
  }

  @Test
  void storesOneOfTwoFilesThatWereCheckedBeforeEither() {
    // Given
    String one = units("99941,01,2041-01-01");
    String other = units("99942,01,2041-01-01");
    assertCompleted(verdict(send(CHECKER, "/areas/imports?dryRun=true", one)));
    assertCompleted(verdict(send(CHECKER, "/areas/imports?dryRun=true", other)));
    // When
    List<Response> answers =
        AtOnce.send(
            () -> send(LABOUR, "/areas/imports", one), () -> send(LABOUR, "/areas/imports", other));
    // Then
    assertEquals(List.of(202, 403), AtOnce.statuses(answers));
    assertCompleted(verdict(answers.get(answers.get(0).statusCode() == 202 ? 0 : 1)));
  }

  @Test
  void removesNoAreaForWhichATargetIsDraftedMeanwhile() throws Exception {
    // Given
    importUnits(units("45,,2041-01-01"));
    UUID province =
        UUID.fromString(read("/areas?code=45&validAt=2041-01-01").getString("items[0].id"));
    String file = removed("45");
    assertCompleted(verdict(send(CHECKER, "/areas/imports?dryRun=true", file)));
    Map<String, Object> target =
        Map.of(
            "indicator",
            "TURN_" + System.nanoTime(),
            "areaId",
            province,
            "value",
            5,
            "nameVi",
            "Thử",
            "nameEn",
            "Test",
            "validFrom",
            "2041-01-01",
            "legalBasis",
            "Nghị quyết thử");
    CompletableFuture<Response> drafted = new CompletableFuture<>();
    CompletableFuture<Response> removal = new CompletableFuture<>();
    // When
    QuarkusTransaction.requiringNew()
        .timeout(60)
        .run(
            () -> {
              entities
                  .createNativeQuery("select 1 from area where id = ?1 for key share")
                  .setParameter(1, province)
                  .getResultList();
              removal.completeAsync(() -> send(LABOUR, "/areas/imports", file));
              await().until(this::somebodyWaits);
              drafted.complete(
                  as(LABOUR).contentType("application/json").body(target).put("/targets"));
            });
    // Then
    drafted.get(30, TimeUnit.SECONDS).then().statusCode(201);
    JsonPath refused = verdict(removal.get(30, TimeUnit.SECONDS));
    assertEquals(List.of("AREA_REFERRED"), refused.getList("errors.code"), refused::prettify);
  }

  @Test
  void checksARemovalWhileSomebodySetsATargetThere() {
    // Given
    assertCompleted(importUnits(units("49,,2041-01-01")));
    String province = read("/areas?code=49&validAt=2041-01-01").getString("items[0].id");
    QuarkusTransaction.requiringNew()
        .timeout(60)
        .run(
            () -> {
              entities
                  .createNativeQuery("select 1 from area where id = ?1 for key share")
                  .setParameter(1, UUID.fromString(province))
                  .getResultList();
              // When
              JsonPath checked =
                  verdict(send(CHECKER, "/areas/imports?dryRun=true", removed("49")));
              // Then
              assertCompleted(checked);
            });
    assertCompleted(importUnits(removed("49")));
  }

  private boolean somebodyWaits() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                !entities
                    .createNativeQuery(
                        """
                        select 1 from pg_locks l join pg_stat_activity a on a.pid = l.pid
                        where a.datname = current_database()
                          and l.locktype = 'transactionid' and not l.granted
                        """)
                    .getResultList()
                    .isEmpty());
  }

  private static String removed(String code) {
    return "code,name_vi,name_en,valid_from,legal_basis,remove\n"
        + "%1$s,Tỉnh Thử %1$s,Test,2041-01-01,nhập nhầm,yes\n".formatted(code);
  }

  private static void assertCompleted(JsonPath job) {
    assertEquals("COMPLETED", job.getString("state"), job::prettify);
  }

  private static JsonPath area(String code) {
    return read("/areas/" + read("/areas?code=" + code).getString("items[0].id"));
  }
}
