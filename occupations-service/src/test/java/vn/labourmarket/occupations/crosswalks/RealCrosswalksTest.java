package vn.labourmarket.occupations.crosswalks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.describe;
import static vn.labourmarket.occupations.Catalogue.description;
import static vn.labourmarket.occupations.Catalogue.publish;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.send;
import static vn.labourmarket.occupations.Catalogue.verdict;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.Catalogue;
import vn.labourmarket.occupations.SharedData;
import vn.labourmarket.platform.test.SuiteServers;

/** Public crosswalks with their classifications: they load as they are, and chain. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RealCrosswalksTest {
  private static final String FOLDER = "crosswalks/";

  @Test
  void leadsFromTrainingProgrammesToUnitGroupsOfIsco() {
    // Given
    List<Map<String, String>> cipToSoc = rows("cip2020_soc2018.csv", "cip2020_code", "99.9999");
    cipToSoc.removeIf(it -> it.get("soc2018_code").equals("99-9999"));
    List<Map<String, String>> socToSoc = rows("soc2010_soc2018.csv", "soc2010", "");
    List<Map<String, String>> iscoToSoc = rows("isco08_soc2010_bls.csv", "isco08_code", "");
    List<Map<String, String>> iscoToIsco = rows("isco88_isco08_ilo.csv", "isco88_code", "");
    wholeList("soc/2018", SharedData.bytes(FOLDER + "soc2018_structure.csv"), "2018-01-01");
    wholeList("cip/2020", SharedData.bytes("training-fields/cip2020.csv"), "2020-01-01");
    flatList("soc/2010", socToSoc, "soc2010", "2010-01-01");
    flatList("isco/1988", iscoToIsco, "isco88_code", "1988-01-01");
    // When
    crosswalk("cip:2020", "soc:2018", cipToSoc, "cip2020_code", "soc2018_code");
    crosswalk("soc:2010", "soc:2018", socToSoc, "soc2010", "soc2018");
    crosswalk("isco:2008", "soc:2010", iscoToSoc, "isco08_code", "soc2010_code");
    crosswalk("isco:1988", "isco:2008", iscoToIsco, "isco88_code", "isco08_code");
    // Then
    JsonPath welding = read("/crosswalks/cip:2020/isco:2008?code=48.0508");
    assertEquals(3, welding.getList("steps").size());
    assertEquals(List.of(false, true, true), welding.getList("steps.inverted"));
    assertTrue(welding.getList("items[0].targets.code").contains("7212"), () -> welding.prettify());
    assertEquals(4, welding.getList("items[0].targets[0].paths[0].codes").size());
    String page = "/crosswalks/cip:2020/isco:2008?limit=500";
    int codes = 0;
    for (String cursor = ""; cursor != null; ) {
      JsonPath found = read(page + cursor);
      requireWeightsOfOne(found);
      codes += found.getList("items").size();
      String next = found.getString("nextCursor");
      cursor = next == null ? null : "&cursor=" + next;
    }
    assertTrue(codes > 1_900, "codes=" + codes);
    requireWeightsOfOne(read("/crosswalks/isco:1988/soc:2018?limit=500"));
  }

  private static void requireWeightsOfOne(JsonPath found) {
    List<Map<String, Object>> items =
        found.using(new JsonPathConfig(NumberReturnType.BIG_DECIMAL)).getList("items");
    for (Map<String, Object> item : items) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Object target : (List<?>) item.get("targets")) {
        sum = sum.add(new BigDecimal(((Map<?, ?>) target).get("weight").toString()));
      }
      assertEquals(0, sum.compareTo(BigDecimal.ONE), item.get("code") + " " + sum);
      assertEquals(List.of(), item.get("unmapped"));
    }
  }

  private static List<Map<String, String>> rows(String file, String column, String without) {
    return SharedData.rows(FOLDER + file).stream()
        .filter(it -> !it.get(column).equals(without))
        .collect(Collectors.toList());
  }

  private static void wholeList(String version, byte[] csv, String validFrom) {
    JsonPath job = verdict(send(EDITOR, version, "text/csv", csv));
    assertEquals("COMPLETED", job.getString("state"), () -> job.prettify());
    describe(version, description(validFrom)).then().statusCode(200);
    publish(LABOUR, version).then().statusCode(200);
  }

  private static void flatList(
      String version, List<Map<String, String>> rows, String column, String validFrom) {
    StringBuilder csv = new StringBuilder("code,level,parent_code,title_en\n");
    new TreeSet<>(rows.stream().map(it -> it.get(column)).toList())
        .forEach(it -> csv.append(it).append(",1,,").append(it).append('\n'));
    // A later version is in force already, so this one needs an end.
    String validTo = validFrom.equals("1988-01-01") ? "2007-12-31" : "2017-12-31";
    assertEquals("COMPLETED", verdict(send(EDITOR, version, csv.toString())).getString("state"));
    Map<String, Object> description = description(validFrom);
    description.put("validTo", validTo);
    describe(version, description).then().statusCode(200);
    publish(LABOUR, version).then().statusCode(200);
  }

  private static void crosswalk(
      String from, String to, List<Map<String, String>> rows, String fromColumn, String toColumn) {
    StringBuilder csv = new StringBuilder("from_code,to_code\n");
    rows.stream()
        .map(it -> it.get(fromColumn) + "," + it.get(toColumn) + "\n")
        .distinct()
        .forEach(csv::append);
    Catalogue.crosswalk(from, to, csv.toString());
  }
}
