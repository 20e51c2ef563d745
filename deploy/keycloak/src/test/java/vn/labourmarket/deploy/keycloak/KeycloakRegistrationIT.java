package vn.labourmarket.deploy.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.labourmarket.deploy.driver.Answer;
import vn.labourmarket.deploy.driver.Api;
import vn.labourmarket.deploy.driver.Market;

/** Employers that nobody has let in: they register at Keycloak and then at the suite. */
@ExtendWith(WorldExtension.class)
class KeycloakRegistrationIT {
  private final World world;
  private final Realm realm;

  KeycloakRegistrationIT(World world) {
    this.world = world;
    realm = world.realm();
  }

  @Test
  void anEmployerRegistersItselfAndRecruitsOnceVerified() throws Exception {
    // Given
    Person person = stranger();
    Api registering = world.as(person.program().registers(form(person, Map.of())));
    Answer made =
        registering.post("/employers", KeycloakRolesIT.employer(World.PROVINCE), World.once());
    assertEquals(201, made.status(), () -> made.body().toString());

    // When
    Api employer = world.as(person.signsIn());

    // Then
    String path = "/employers/" + made.id();
    assertEquals("PENDING", World.ok(employer.get(path)).path("status").asText());
    assertEquals(List.of(made.id()), ids(employer.all("/employers")));
    JsonNode corrected = corrects(employer, employer.get(path));
    Answer draft = employer.post("/vacancies", vacancy(made.id(), "Thợ hàn"), World.once());
    assertEquals("DRAFT", World.ok(draft).path("status").asText());
    Api authority = authority();
    verifies(authority, made.id(), corrected.path("version").asLong());
    assertEquals("VERIFIED", World.ok(employer.get(path)).path("status").asText());
    Answer posted = employer.post("/vacancies", vacancy(made.id(), "Thợ tiện"), World.once());
    assertEquals("OPEN", World.ok(posted).path("status").asText());
    World.refuses(
        employer.post("/employers", KeycloakRolesIT.employer(World.PROVINCE), World.once()),
        409,
        "EMPLOYER_EXISTS");
    World.refuses(
        employer.step(path + "/verification", corrected.path("version").asLong()),
        403,
        "FORBIDDEN");
  }

  @Test
  void anotherEmployerDoesNotSeeIt() throws Exception {
    // Given
    Person first = stranger();
    Api owner = world.as(first.program().registers(form(first, Map.of())));
    Answer made = owner.post("/employers", KeycloakRolesIT.employer(World.PROVINCE), World.once());
    Person second = stranger();

    // When
    Api rival = world.as(second.program().registers(form(second, Map.of())));

    // Then
    World.refuses(rival.get("/employers/" + made.orFail("POST").id()), 404, "NOT_FOUND");
    assertEquals(List.of(), ids(rival.all("/employers")));
    World.refuses(
        rival.post("/vacancies", vacancy(made.id(), "Thợ nguội"), World.once()), 404, "NOT_FOUND");
  }

  @Test
  void nobodyGivesThemselvesAnAreaOrAnOrganisation() throws Exception {
    // Given
    String victim = World.once();
    Person person = stranger();
    Map<String, String> more = new HashMap<>();
    for (String prefix : List.of("", "user.attributes.")) {
      more.put(prefix + "areas", "*");
      more.put(prefix + "organisation", victim);
    }

    // When
    person.program().registers(form(person, more));
    assertEquals(204, changesOwnAccount(person, Map.of()), "the page itself works");
    changesOwnAccount(person, Map.of("areas", List.of("*"), "organisation", List.of(victim)));

    // Then
    JsonNode kept = realm.user(person.username());
    assertEquals("Đổi tên", kept.path("lastName").asText());
    assertFalse(kept.path("attributes").has("areas"), kept::toString);
    assertFalse(kept.path("attributes").has("organisation"), kept::toString);
    JsonNode claims = Tokens.claims(person.signsIn().access());
    assertFalse(claims.has("areas") || claims.has("organisation"), claims::toString);
  }

  /** As the page does on which people look after their accounts. */
  private int changesOwnAccount(Person person, Map<String, List<String>> attributes)
      throws IOException, InterruptedException {
    URI account = URI.create(realm.issuer() + "/account/");
    Program page = new Program(realm.issuer(), "account-console", account.toString());
    String token = person.at(page).signsIn().access();
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(account)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .header("Content-Type", "application/json");
    HttpResponse<String> seen =
        http.send(request.GET().build(), HttpResponse.BodyHandlers.ofString());
    assertEquals(200, seen.statusCode(), seen.body());
    ObjectNode changed = (ObjectNode) Api.JSON.readTree(seen.body());
    changed.put("lastName", "Đổi tên");
    changed.putPOJO("attributes", attributes);
    return http.send(
            request.POST(HttpRequest.BodyPublishers.ofString(changed.toString())).build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  private Person stranger() {
    return new Person(realm.program(), "doanh-nghiep-" + World.once(), "mat-khau-" + World.once());
  }

  private static Map<String, String> form(Person person, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("username", person.username());
    fields.put("password", person.password());
    fields.put("password-confirm", person.password());
    fields.put("email", person.username() + "@example.vn");
    fields.put("firstName", "Người");
    fields.put("lastName", "Tuyển dụng");
    return fields;
  }

  private Api authority() throws IOException, InterruptedException {
    return world.as(realm.official(Map.of("areas", List.of(World.PROVINCE)), "so-lao-dong"));
  }

  private static void verifies(Api authority, String id, long version)
      throws IOException, InterruptedException {
    Answer verified = authority.step("/employers/" + id + "/verification", version);
    assertEquals(200, verified.status(), () -> verified.body().toString());
  }

  private static JsonNode corrects(Api employer, Answer seen)
      throws IOException, InterruptedException {
    ObjectNode body = ((ObjectNode) World.ok(seen)).deepCopy();
    body.retain("code", "type", "name", "vsicRef", "areaId", "sizeBand", "demonstration");
    body.put("name", body.path("name").asText() + " (đổi tên)");
    Answer changed = employer.put("/employers/" + seen.id(), seen.version(), body);
    assertEquals(200, changed.status(), () -> changed.body().toString());
    return changed.body();
  }

  private static Map<String, Object> vacancy(String employer, String title) {
    return Market.vacancy(employer, title, 1);
  }

  private static List<String> ids(List<JsonNode> items) {
    return items.stream().map(it -> it.path("id").asText()).toList();
  }
}
