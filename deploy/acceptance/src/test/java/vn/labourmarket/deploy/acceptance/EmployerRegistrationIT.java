package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An employer comes with nothing but a key, registers itself and is verified by the authority. */
@ExtendWith(SuiteExtension.class)
class EmployerRegistrationIT {
  private static final String EMPLOYERS = "employers";
  private static final String VACANCIES = "vacancies";

  private final World world;
  private final Rivals.Side side;

  EmployerRegistrationIT(World world, Rivals rivals) {
    this.world = world;
    side = rivals.attacker();
  }

  @Test
  void registersIsVerifiedAndRecruits() {
    // Given
    Caller employer = newcomer();
    employer.post(VACANCIES, vacancy()).refusedFor(422, "EMPLOYER_UNKNOWN");
    JsonNode pending = employer.post(EMPLOYERS, described()).taken();
    JsonNode draft = employer.post(VACANCIES, vacancy()).taken();
    Caller jobSeeker = world.administrator().register(List.of("PUBLIC"), List.of(), null);
    jobSeeker.get(VACANCIES + "/" + Rivals.id(draft)).refusedFor(404, "NOT_FOUND");
    employer.step(VACANCIES, draft, "opening").refusedFor(409, "EMPLOYER_NOT_VERIFIED");
    employer.step(EMPLOYERS, pending, "verification").refusedFor(403, "FORBIDDEN");

    // When
    side.authority().caller().step(EMPLOYERS, pending, "verification").taken();

    // Then
    assertEquals("VERIFIED", seenBy(employer, pending).path("status").asText());
    employer.step(VACANCIES, draft, "opening").taken();
    JsonNode open = jobSeeker.get(VACANCIES + "/" + Rivals.id(draft)).taken();
    assertEquals("OPEN", open.path("status").asText());
    World.eventually(() -> assertEquals(1, shown(employer, "")));
  }

  @Test
  void countsNowhereBeforeItIsVerifiedNotEvenWithAVacancyWithoutAnOccupation() {
    // Given
    Caller employer = newcomer();
    JsonNode pending = employer.post(EMPLOYERS, described()).taken();
    Map<String, Object> uncoded = vacancy();
    uncoded.remove("vscoRef");
    JsonNode draft = employer.post(VACANCIES, uncoded).taken();
    employer.step(VACANCIES, draft, "opening").refusedFor(409, "EMPLOYER_NOT_VERIFIED");
    Instant whilePending = Instant.now();

    // When
    side.authority().caller().step(EMPLOYERS, pending, "verification").taken();
    JsonNode waiting = employer.step(VACANCIES, draft, "opening").taken();

    // Then
    assertEquals("PENDING_CODING", waiting.path("status").asText());
    World.eventually(() -> assertEquals(1, shown(employer, "")));
    assertEquals(0, shown(employer, "?asOf=" + whilePending), "what was known before, read by now");
  }

  private static int shown(Caller caller, String query) {
    return caller.get("datasets/vacancies/data" + query).taken().path("items").size();
  }

  @Test
  void answersASurveyAsTheEmployerThatItRegistered() {
    // Given
    Caller caller = newcomer();
    String id = Rivals.id(caller.post(EMPLOYERS, described()).taken());
    EmployerSystem employer = new EmployerSystem(caller, id);

    // When
    JsonNode submitted =
        employer.submits(employer.answers(side.round(), 10, Map.of("72", 10))).taken();

    // Then
    assertEquals("ACCEPTED", side.authority().accepts(submitted).path("status").asText());
  }

  @Test
  void registersOnceAndWithACodeOfItsOwn() {
    // Given
    Caller employer = newcomer();
    JsonNode registered = employer.post(EMPLOYERS, described()).taken();
    Caller other = newcomer();
    Map<String, Object> sameCode = described();
    sameCode.put("code", registered.path("code").asText());

    // When
    Reply again = employer.post(EMPLOYERS, described());
    Reply taken = other.post(EMPLOYERS, sameCode);

    // Then
    String path = "/api/v1/employers/" + Rivals.id(registered);
    assertEquals(path, again.refusedFor(409, "EMPLOYER_EXISTS").path("existing").asText());
    taken.refusedFor(409, "EMPLOYER_EXISTS");
    assertFalse(taken.text().contains(Rivals.id(registered)), taken.text());
    other.get(path).refusedFor(404, "NOT_FOUND");
    assertTrue(other.list(EMPLOYERS).isEmpty());
  }

  @Test
  void whoTookAnothersCodeIsClosedAndTheTrueOneRegisters() {
    // Given
    Caller squatter = newcomer();
    Map<String, Object> described = described();
    JsonNode squatted = squatter.post(EMPLOYERS, described).taken();
    Caller trueOne = newcomer();
    trueOne.post(EMPLOYERS, described).refusedFor(409, "EMPLOYER_EXISTS");

    // When
    side.authority()
        .caller()
        .step(EMPLOYERS, squatted, "closure", Map.of("reason", "Mã của đơn vị khác"))
        .taken();

    // Then
    JsonNode registered = trueOne.post(EMPLOYERS, described).taken();
    assertEquals("PENDING", registered.path("status").asText());
    assertEquals("Mã của đơn vị khác", seenBy(squatter, squatted).path("statusReason").asText());
    squatter.post(VACANCIES, vacancy()).refusedFor(409, "EMPLOYER_NOT_ACTIVE");
    squatter.post(EMPLOYERS, described()).refusedFor(409, "EMPLOYER_EXISTS");
  }

  @Test
  void usesWhatTheAuthorityRegisteredOnceTheAdministratorSaysSo() {
    // Given
    JsonNode client =
        world.administrator().registersClient(List.of("EMPLOYER"), List.of(side.area().id()), null);
    Caller employer = world.administrator().withKeyOf(client);
    JsonNode registered = side.authority().registersEmployerIn(side.area());
    employer.get(EMPLOYERS + "/" + Rivals.id(registered)).refusedFor(404, "NOT_FOUND");

    // When
    Map<String, Object> change = new HashMap<>();
    change.put("name", client.path("name").asText());
    change.put("roles", List.of("EMPLOYER"));
    change.put("areaIds", List.of(side.area().id()));
    change.put("organisation", Rivals.id(registered));
    change.put("enabled", true);
    world.administrator().caller().put("api-clients", client, change).taken();

    // Then
    assertEquals("VERIFIED", seenBy(employer, registered).path("status").asText());
    employer.post(VACANCIES, Rivals.vacancyDraft()).taken();
  }

  private Caller newcomer() {
    return world.administrator().register(List.of("EMPLOYER"), List.of(side.area().id()), null);
  }

  private static JsonNode seenBy(Caller caller, JsonNode employer) {
    return caller.get(EMPLOYERS + "/" + Rivals.id(employer)).taken();
  }

  private Map<String, Object> described() {
    Map<String, Object> body = new HashMap<>(Rivals.described(side.record()));
    body.put(
        "code",
        String.valueOf(1_000_000_000L + ThreadLocalRandom.current().nextLong(8_000_000_000L)));
    return body;
  }

  /** Coded and finished: only the employer's state keeps it from being open. */
  private static Map<String, Object> vacancy() {
    Map<String, Object> body = Rivals.vacancyDraft();
    body.remove("draft");
    return body;
  }
}
