package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that is code somewhere else comes back as the text it was. */
@ExtendWith(SuiteExtension.class)
class InertTextIT {
  private final World world;
  private final Rivals.Side side;

  InertTextIT(World world, Rivals rivals) {
    this.world = world;
    side = rivals.attacker();
  }

  static Stream<String> markup() {
    return Stream.of(
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>",
        "'; drop table vacancy; --",
        "\u202Egnp.exe",
        "zero\u200Bwidth\u200D\uFEFF",
        "=HYPERLINK(\"http://example.org\";\"x\")",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "a\u0300\u0301\u0302 \uD83D\uDE00 \\u003cscript\\u003e %3Cscript%3E");
  }

  @ParameterizedTest
  @MethodSource("markup")
  void everyFreeTextComesBackAsItWas(String text) {
    // Given
    Map<String, Object> vacancy = Rivals.vacancyDraft();
    vacancy.put("title", text);
    vacancy.put("description", text);
    vacancy.put("benefits", List.of(text));
    vacancy.put("place", Map.of("commune", text, "zone", text));
    vacancy.put("contact", Map.of("name", text));
    vacancy.put("preferenceReason", text);

    // When
    JsonNode posted = side.employer().caller().post("vacancies", vacancy).taken();
    JsonNode client =
        world
            .administrator()
            .caller()
            .post("api-clients", Map.of("name", text, "roles", List.of("PUBLIC")))
            .taken();

    // Then
    Reply shown = side.employer().caller().get("vacancies/" + Rivals.id(posted));
    for (String field :
        List.of(
            "/title",
            "/description",
            "/benefits/0",
            "/place/commune",
            "/place/zone",
            "/contact/name",
            "/preferenceReason")) {
      assertEquals(text, shown.json().at(field).asText(), field);
    }
    isData(shown);
    Reply named = world.administrator().caller().get("api-clients/" + Rivals.id(client));
    assertEquals(text, named.json().path("name").asText());
    isData(named);
  }

  @ParameterizedTest
  @MethodSource("markup")
  void anErrorThatRepeatsItIsDataAsWell(String text) {
    // Given
    Map<String, Object> body = Rivals.vacancyDraft();
    body.put(text, text);

    // When
    Reply refused = side.employer().caller().post("vacancies", body);

    // Then
    refused.refusedFor(400, "UNKNOWN_FIELD");
    assertEquals("nosniff", refused.headers().firstValue("X-Content-Type-Options").orElse(""));
    Reply html =
        side.employer().caller().wire().with("Accept", "text/html").get("employers?%3Cscript%3E=1");
    assertFalse(html.headers().firstValue("content-type").orElse("").contains("html"));
  }

  @Test
  void aZeroCharacterOrALineBreakInOneLineIsRefused() {
    // When
    for (String text : List.of("a\u0000b", "a\nb", "a\rb", "a\u001Bb")) {
      Map<String, Object> body = Rivals.vacancyDraft();
      body.put("title", text);
      Reply refused = side.employer().caller().post("vacancies", body);

      // Then
      assertTrue(List.of(400, 422).contains(refused.status()), refused.text());
    }
  }

  @Test
  void aNameThatIsAFormulaIsTextInASpreadsheet() {
    // Given
    Territory territory = side.territory();
    EduAuthority authority = side.eduAuthority();
    Area area = territory.firstFormer();
    String name = "=1+cmd|' /C calc'!A0 " + UUID.randomUUID();
    JsonNode institution = authority.registersSchoolIn(area, name);
    SchoolSystem school = world.administrator().schoolSystem(institution, area);
    authority.registersPlanOf(school, 2021, 100);
    authority.acceptsIntakeOf(school, "2021-Q1", 10);
    Caller leader = world.leaderOf(territory).caller();
    String report = "reports/R1?period=2021-Q1&area=" + territory.today().id();
    World.eventually(() -> assertTrue(leader.get(report).complete().contains("cmd|")));

    // When
    Reply csv = leader.get(report + "&format=csv");

    // Then
    assertTrue(csv.complete().contains("'" + name.substring(0, 10)), csv.text());
    for (String cell : csv.text().split("[,\\r\\n]")) {
      assertFalse(cell.replace("\"", "").strip().startsWith("="), cell);
    }
    assertTrue(csv.headers().firstValue("content-type").orElse("").startsWith("text/csv"));
    assertEquals("nosniff", csv.headers().firstValue("x-content-type-options").orElse(""));
  }

  @Test
  void codesInOtherAlphabetsAreNoCodes() {
    // Given
    String digits =
        String.valueOf(1_000_000_000L + ThreadLocalRandom.current().nextLong(8_000_000_000L));

    // When
    for (String code :
        List.of(
            digits.replace('1', '\uFF11').replace('0', '\uFF10') + "\uFF11",
            "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660",
            digits + "\u200B",
            "\u202E" + digits,
            " " + digits,
            digits + "\u0000")) {
      Map<String, Object> body = new HashMap<>(Rivals.described(side.record()));
      body.put("code", code);
      Reply refused = side.authority().caller().post("employers", body);

      // Then
      assertTrue(List.of(400, 422).contains(refused.status()), code + refused.text());
    }
    Map<String, Object> type = new HashMap<>(Rivals.described(side.record()));
    type.putAll(Map.of("code", digits, "type", "NON_ST\u0410TE_ENTERPRISE"));
    assertEquals(422, side.authority().caller().post("employers", type).status());
    Caller leader = world.administrator().register(List.of("LEADER"), List.of(), null);
    assertEquals(
        422,
        world
            .administrator()
            .caller()
            .post("api-clients", Map.of("name", "x", "roles", List.of("L\u0415ADER")))
            .status());
    assertEquals(400, leader.wire().get("indicators?code=PLAN%EF%BC%BFPCT").status());
  }

  private static void isData(Reply reply) {
    String type = reply.headers().firstValue("Content-Type").orElse("");
    assertTrue(type.startsWith("application/json"), type);
    assertEquals("nosniff", reply.headers().firstValue("X-Content-Type-Options").orElse(""));
  }
}
