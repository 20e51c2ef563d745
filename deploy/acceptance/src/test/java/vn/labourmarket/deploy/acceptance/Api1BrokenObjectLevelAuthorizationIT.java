package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.deploy.acceptance.Rivals.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** OWASP API1:2023. Another organisation's records, by every way that leads to one. */
@ExtendWith(SuiteExtension.class)
class Api1BrokenObjectLevelAuthorizationIT {
  private final World world;
  private final Rivals.Side victim;
  private final Rivals.Side attacker;

  Api1BrokenObjectLevelAuthorizationIT(World world, Rivals rivals) {
    this.world = world;
    victim = rivals.victim();
    attacker = rivals.attacker();
  }

  @Test
  void anotherEmployersRecordsLookAsIfTheyWereNotThere() {
    // Given
    Caller curious = attacker.employer().caller();

    // When
    List<Reply> found =
        List.of(
            curious.get("employers/" + id(victim.record())),
            curious.get("survey-responses/" + id(victim.answer())),
            curious.get("vacancies/" + id(victim.vacancy())));

    // Then
    JsonNode nowhere = curious.get("employers/" + UUID.randomUUID()).json();
    for (Reply reply : found) {
      reply.refusedFor(404, "NOT_FOUND");
      assertEquals(nowhere.path("title"), reply.json().path("title"));
      assertEquals(nowhere.path("detail"), reply.json().path("detail"));
      hidesTheContact(reply);
    }
  }

  @Test
  void anotherSchoolsPlanIsNotShown() {
    // Given
    Caller clerk =
        world
            .administrator()
            .register(
                List.of("INSTITUTION_CLERK"),
                List.of(victim.area().id()),
                UUID.randomUUID().toString());

    // When
    Reply plan = clerk.get("enrollment-plans/" + id(victim.plan()));

    // Then
    plan.refusedFor(403, "NOT_YOUR_ORG");
    assertFalse(plan.text().contains("lines"), plan.text());
    assertTrue(clerk.list("enrollment-plans").isEmpty());
    assertTrue(clerk.list("institutions").isEmpty());
  }

  @Test
  void listsAndTheirFiltersHoldOnlyOnesOwn() {
    // Given
    Caller curious = attacker.employer().caller();
    String name = URLEncoder.encode(victim.record().path("name").asText(), StandardCharsets.UTF_8);

    // When
    List<JsonNode> employers = curious.list("employers");

    // Then
    assertEquals(List.of(id(attacker.record())), employers.stream().map(Rivals::id).toList());
    assertTrue(curious.list("employers?area=" + victim.area().id()).isEmpty());
    assertTrue(curious.get("employers?q=" + name).taken().path("items").isEmpty());
    Reply answers = curious.get("survey-rounds/" + id(victim.round()) + "/responses");
    assertTrue(answers.status() == 404 || answers.json().path("items").isEmpty(), answers.text());
    assertFalse(
        curious.list("vacancies").stream().anyMatch(it -> id(it).equals(id(victim.vacancy()))));
    String theirs = "vacancies?employer=" + id(victim.record());
    assertFalse(victim.employer().caller().list(theirs).isEmpty());
    assertTrue(curious.list(theirs).isEmpty());
  }

  @Test
  void probingWithVersionsTellsNothing() {
    // Given
    Caller curious = attacker.employer().caller();
    JsonNode right = victim.record();
    JsonNode wrong = Reply.JSON.createObjectNode().put("id", id(right)).put("version", 999);

    // When
    Reply withRight = curious.put("employers", right, Rivals.described(right));
    Reply withWrong = curious.put("employers", wrong, Rivals.described(right));

    // Then
    withRight.refusedFor(404, "NOT_FOUND");
    withWrong.refusedFor(404, "NOT_FOUND");
    assertEquals(withRight.json().path("detail"), withWrong.json().path("detail"));
    curious.step("survey-responses", victim.answer(), "submission").refusedFor(404, "NOT_FOUND");
    curious.step("vacancies", victim.vacancy(), "opening").refusedFor(404, "NOT_FOUND");
    assertEquals(
        right.path("version"),
        victim.employer().caller().get("employers/" + id(right)).taken().path("version"));
  }

  @Test
  void nobodyActsInAnotherOnesName() {
    // Given
    Caller curious = attacker.employer().caller();
    Map<String, Object> vacancy = Rivals.vacancyDraft();
    vacancy.put("employer", id(victim.record()));

    // When
    Reply posted = curious.post("vacancies", vacancy);

    // Then
    posted.refusedFor(404, "NOT_FOUND");
    curious.get("survey-rounds/" + id(victim.round())).taken();
    Reply answered =
        curious.post(
            "survey-rounds/" + id(victim.round()) + "/responses",
            Map.of("employer", id(victim.record()), "headcount", 1));
    answered.refusedFor(404, "NOT_FOUND");
    SchoolSystem pretended =
        new SchoolSystem(attacker.school().caller(), victim.plan().path("institution").asText());
    pretended.triesToPlan(2022, 100).refusedFor(403, "NOT_YOUR_ORG");
  }

  @Test
  void anAuthoritySeesItsOwnProvinceOnly() {
    // Given
    Caller elsewhere = attacker.authority().caller();

    // When
    Reply read = elsewhere.get("employers/" + id(victim.record()));

    // Then
    read.refusedFor(403, "FORBIDDEN");
    hidesTheContact(read);
    elsewhere.get("survey-responses/" + id(victim.answer())).refusedFor(403, "FORBIDDEN");
    elsewhere.step("survey-responses", victim.answer(), "acceptance").refusedFor(403, "FORBIDDEN");
    attacker
        .eduAuthority()
        .caller()
        .get("enrollment-plans/" + id(victim.plan()))
        .refusedFor(403, "NOT_YOUR_AREA");
    assertFalse(
        elsewhere.list("employers").stream().anyMatch(it -> id(it).equals(id(victim.record()))));
  }

  @Test
  void datasetsAndTheAuditTrailLeadNowhereElse() {
    // Given
    Caller curious = attacker.employer().caller();
    String theirs = "datasets/demand/data?organisation=" + id(victim.record());
    World.eventually(
        () ->
            assertFalse(
                victim.authority().caller().get(theirs).taken().path("items").isEmpty(),
                "there is something to hide"));

    // When
    Reply figures = curious.get("datasets/demand/data?area=" + victim.area().id());

    // Then
    assertTrue(figures.taken().path("items").isEmpty(), figures.text());
    curious.get(theirs).refusedFor(403, "FORBIDDEN");
    String all = curious.get("datasets/demand/data?limit=500").complete();
    assertFalse(all.contains(id(victim.record())), all);
    curious.get("audit-entries").refusedFor(403, "FORBIDDEN");
    curious.get("audit-trails").refusedFor(403, "FORBIDDEN");
    for (String record :
        List.of("/employers/" + id(victim.record()), "/vacancies/" + id(victim.vacancy()))) {
      List<JsonNode> trail = world.administrator().caller().list("audit-entries?subject=" + record);
      assertFalse(trail.isEmpty(), record);
      assertFalse(trail.toString().contains(Rivals.SECRET_PHONE));
      assertFalse(trail.toString().contains(Rivals.SECRET_EMAIL));
    }
  }

  @Test
  void idsInOtherShapesOpenNothing() {
    // Given
    Wire wire = attacker.employer().caller().wire();
    String id = id(victim.record());

    // When
    List<String> shapes =
        List.of(
            id.toUpperCase(Locale.ROOT),
            "{" + id + "}",
            "urn:uuid:" + id,
            id.replace("-", ""),
            id + "%20",
            id + "%00",
            "0",
            "-1",
            "*",
            "%2a",
            id + "," + id(attacker.record()));

    // Then
    for (String shape : shapes) {
      Reply reply = wire.ask("GET", "/api/v1/employers/" + shape, null);
      assertTrue(reply.status() == 404 || reply.status() == 400, shape + ": " + reply.status());
      hidesTheContact(reply);
    }
  }

  private static void hidesTheContact(Reply reply) {
    assertFalse(reply.text().contains(Rivals.SECRET_NAME), reply.text());
    assertFalse(reply.text().contains(Rivals.SECRET_PHONE), reply.text());
  }
}
