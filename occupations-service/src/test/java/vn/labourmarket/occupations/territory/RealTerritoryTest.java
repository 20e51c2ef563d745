package vn.labourmarket.occupations.territory;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.territory.Files.CHECKER;
import static vn.labourmarket.occupations.territory.Files.send;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.Topic;
import vn.labourmarket.occupations.SharedData;
import vn.labourmarket.platform.test.SuiteServers;

/** The whole territory of Viet Nam before and after 1 July 2025, in a database of its own. */
@QuarkusTest
@TestProfile(RealTerritoryTest.OwnDatabase.class)
@QuarkusTestResource(SuiteServers.class)
class RealTerritoryTest {
  private static final String FOLDER = "vn-admin-units/";
  private static final String OLD = ",2008-08-01,2025-06-30,Quyết định 124/2004/QĐ-TTg\n";
  private static final String NEW = ",2025-07-01,,Quyết định 19/2025/QĐ-TTg\n";

  /** Other tests count areas. */
  public static final class OwnDatabase implements QuarkusTestProfile {}

  @Inject EntityManager entities;

  @Test
  void loadsAllUnitsAndSuccessionsAndConservesTotalsOverThem() {
    // Given
    List<Map<String, String>> pairs = SharedData.rows(FOLDER + "commune_mapping_parsed.csv");
    String successions =
        "from_code,to_code,effective_on,legal_basis\n"
            + pairs.stream()
                .map(it -> it.get("old_code") + "," + it.get("new_code"))
                .map(it -> it + ",2025-07-01,Quyết định 19/2025/QĐ-TTg\n")
                .collect(Collectors.joining());
    // When
    JsonPath units = checked("/areas/imports", units());
    JsonPath followed = checked("/area-successions/imports", successions);
    // Then
    assertEquals("COMPLETED", units.getString("state"), () -> units.prettify());
    assertEquals("COMPLETED", followed.getString("state"), () -> followed.prettify());
    assertEquals(10_180, followed.getInt("accepted"));
    for (Map.Entry<String, List<Integer>> level :
        Map.of(
                "PROVINCE", List.of(63, 34),
                "DISTRICT", List.of(696, 0),
                "COMMUNE", List.of(10_035, 3_321))
            .entrySet()) {
      assertEquals(level.getValue().get(0), count(level.getKey(), "2025-06-30"));
      assertEquals(level.getValue().get(1), count(level.getKey(), "2025-07-01"));
    }
    // Old communes that the mapping lacks are told, and not lost.
    assertEquals(10_035 - 9_662, followed.getList("warnings").size());
    assertEquals(10_180 + 52, number("select count(*) from area_succession where weight > 0"));
    assertEquals(
        0,
        number(
            """
            select count(*) from (select from_id from area_succession
              group by from_id having sum(weight) <> 1) wrong
            """));
    conservesTotals();
    publishesAll();
    answersFromTheSuccessions(pairs);
    abolishesDistricts();
  }

  /** Five island districts had no communes, and of a sixth the mapping lacks all four. */
  private void abolishesDistricts() {
    String all =
        SharedData.rows(FOLDER + "districts_2025h1.csv").stream()
            .map(it -> it.get("code"))
            .map(it -> it + ",,2025-07-01,Nghị quyết 203/2025/QH15,ABOLITION\n")
            .collect(Collectors.joining());
    String header = "from_code,to_code,effective_on,legal_basis,kind\n";
    JsonPath refused = checked("/area-successions/imports", header + all);
    assertEquals("FAILED", refused.getString("state"));
    List<Integer> islands = refused.getList("errors.row");
    assertEquals(6, islands.size(), () -> refused.prettify());
    List<String> rows = new ArrayList<>(all.lines().toList());
    islands.stream().sorted(Comparator.reverseOrder()).forEach(it -> rows.remove(it - 2));
    JsonPath job = checked("/area-successions/imports", header + String.join("\n", rows));
    assertEquals("COMPLETED", job.getString("state"), () -> job.prettify());
    assertEquals(6, job.getList("warnings").size());
    assertEquals(
        690,
        number(
            """
            select count(*) from (select s.from_id from area_succession s
              join area a on a.id = s.from_id and a.level = 'DISTRICT'
              group by s.from_id having sum(s.weight) = 1) whole
            """));
  }

  /**
   * Communes with their code as count: what is restated is what was reported, to the last digit.
   */
  private void conservesTotals() {
    String path = "/crosswalks/area:2025-06-30/area:2025-07-01?limit=500";
    BigDecimal reported = BigDecimal.ZERO;
    BigDecimal restated = BigDecimal.ZERO;
    int codes = 0;
    for (JsonPath page = exact(path); ; ) {
      List<Map<String, Object>> items = page.getList("items");
      for (Map<String, Object> item : items) {
        BigDecimal count = new BigDecimal((String) item.get("code"));
        reported = reported.add(count);
        codes++;
        for (String part : List.of("targets", "unmapped")) {
          for (Object it : (List<?>) item.get(part)) {
            Map<?, ?> target = (Map<?, ?>) it;
            BigDecimal share = count.multiply(new BigDecimal(target.get("weight").toString()));
            restated = restated.add(share);
          }
        }
      }
      String next = page.getString("nextCursor");
      if (next == null) {
        break;
      }
      page = exact(path + "&cursor=" + next);
    }
    assertEquals(63 + 696 + 10_035, codes);
    assertEquals(0, reported.compareTo(restated), reported + " " + restated);
  }

  /** Numbers as they stand in the answer. */
  private static JsonPath exact(String path) {
    return as(EDITOR).get(path).jsonPath(new JsonPathConfig(NumberReturnType.BIG_DECIMAL));
  }

  private void publishesAll() {
    assertEquals(
        10_035 + 696 + 3_321,
        number(
            """
            select count(*) from outbox where topic = '%s'
              and cast(payload as json) ->> 'level' <> 'PROVINCE'
            """
                .formatted(Topic.AREA.topicName())));
    await().until(() -> number("select count(*) from outbox where published_at is null") == 0);
  }

  private void answersFromTheSuccessions(List<Map<String, String>> pairs) {
    Map<String, Long> targets =
        pairs.stream()
            .collect(Collectors.groupingBy(it -> it.get("old_code"), Collectors.counting()));
    String split =
        targets.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    JsonPath answer = read("/crosswalks/area:2025-06-30/area:2025-07-01?code=" + split);
    assertEquals(targets.get(split).intValue(), answer.getList("items[0].targets").size());
    Response ambiguous = as(EDITOR).get("/areas?code=00004");
    assertEquals("AREA_AMBIGUOUS", ambiguous.jsonPath().getString("code"));
    assertEquals(
        "Phường Ba Đình",
        read("/areas?code=00004&validAt=2026-01-01").getString("items[0].nameVi"));
  }

  private static String units() {
    StringBuilder csv =
        new StringBuilder("code,parent_code,name_vi,name_en,valid_from,valid_to,legal_basis\n");
    add(csv, "districts_2025h1.csv", "province_code", OLD);
    add(csv, "communes_2025h1.csv", "district_code", OLD);
    add(csv, "communes_2026.csv", "province_code", NEW);
    return csv.toString();
  }

  private static void add(StringBuilder csv, String file, String parent, String rest) {
    for (Map<String, String> it : SharedData.rows(FOLDER + file)) {
      csv.append(
          "%s,%s,\"%s\",\"%s\""
              .formatted(
                  it.get("code"), it.get(parent), it.get("full_name"), it.get("full_name_en")));
      csv.append(rest);
    }
  }

  private static int count(String level, String day) {
    int count = 0;
    String path = "/areas?limit=500&level=" + level + "&validAt=" + day;
    for (JsonPath page = read(path); ; ) {
      count += page.getList("items.id").size();
      String next = page.getString("nextCursor");
      if (next == null) {
        return count;
      }
      page = read(path + "&cursor=" + next);
    }
  }

  /** Somebody else checks the file first. */
  private static JsonPath checked(String path, String csv) {
    JsonPath check = verdict(send(CHECKER, path + "?dryRun=true", csv));
    return check.getString("state").equals("FAILED") ? check : verdict(send(LABOUR, path, csv));
  }

  private static JsonPath verdict(Response accepted) {
    accepted.then().statusCode(202);
    String job = accepted.jsonPath().getString("id");
    return await()
        .until(
            () -> as(LABOUR).get("/imports/" + job).jsonPath(), it -> it.get("finishedAt") != null);
  }

  private long number(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
  }
}
