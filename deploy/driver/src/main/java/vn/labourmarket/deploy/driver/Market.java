package vn.labourmarket.deploy.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a client needs to post vacancies: verified employers, and the key of an employment service
 * that posts for them. Everything is invented and labelled as demonstration.
 *
 * @param service posts vacancies and reads all of them
 */
public record Market(Api service, List<String> employers) {
  private static final String AREA = "25";
  private static final String SHOWN = "/datasets/vacancies/data";

  private static final Duration SETTING_UP = Duration.ofMinutes(1);

  /**
   * Sets it up through the API of a suite that is ready.
   *
   * @param patience of the calls after that
   */
  public static Market open(Suite suite, Duration patience, int employers)
      throws IOException, InterruptedException {
    Api admin = Api.at(suite.gateway(), suite.adminKey(), SETTING_UP);
    Api authority = client(admin, "Driver: authority", "LABOUR_AUTHORITY");
    Api service = client(admin, "Driver: employment service", "ESC");
    List<String> ids = new ArrayList<>();
    while (ids.size() < employers) {
      ids.add(verifiedEmployer(service, authority, ids.size()));
    }
    return new Market(service.within(patience), List.copyOf(ids));
  }

  /** A new client of the gateway with a key of its own. */
  public static Api client(Api admin, String name, String role)
      throws IOException, InterruptedException {
    Map<String, Object> registration =
        Map.of("name", name, "roles", List.of(role), "everywhere", true);
    String id = admin.post("/api-clients", registration, key()).orFail("POST /api-clients").id();
    Answer issued = admin.post("/api-clients/" + id + "/keys", Map.of("label", "driver"), key());
    return admin.with(issued.orFail("Issuing a key").body().path("key").asText());
  }

  /** Nobody verifies what they registered themselves. */
  private static String verifiedEmployer(Api service, Api authority, int number)
      throws IOException, InterruptedException {
    // Unlike those of an earlier run on the same directory.
    long run = System.currentTimeMillis() / 1_000 % 1_000_000;
    String code = String.format("%06d%04d", run, number);
    Answer made =
        service
            .post(
                "/employers",
                Map.of(
                    "code",
                    code,
                    "type",
                    "NON_STATE_ENTERPRISE",
                    "name",
                    "Driver's enterprise " + code,
                    "vsicRef",
                    Map.of("scheme", "vsic", "version", "2018", "code", "25"),
                    "areaCode",
                    AREA,
                    "sizeBand",
                    "201_500",
                    "demonstration",
                    true),
                key())
            .orFail("POST /employers");
    authority
        .step("/employers/" + made.id() + "/verification", made.version())
        .orFail("Verification");
    return made.id();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  /** The body of a vacancy that breaks no rule. */
  public static Map<String, Object> vacancy(String employer, String title, int number) {
    return Map.ofEntries(
        Map.entry("employer", employer),
        Map.entry("title", title),
        Map.entry("number", number),
        Map.entry("vscoRef", Map.of("scheme", "vsco", "version", "2020", "code", "72")),
        Map.entry("position", "STAFF"),
        Map.entry("qualification", "TRUNG_CAP"),
        Map.entry("experienceBand", "NONE"),
        Map.entry("place", Map.of("areaCode", AREA)),
        Map.entry("contractType", "INDEFINITE"),
        Map.entry("workTime", "FULL_TIME"),
        Map.entry("pay", Map.of("kind", "MONTH", "min", 9_000_000, "max", 14_000_000)),
        Map.entry("benefits", List.of()),
        Map.entry(
            "closesOn", LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(60).toString()));
  }

  /** Every vacancy in its owner's list. */
  public List<JsonNode> owned() throws IOException, InterruptedException {
    return service.all("/vacancies");
  }

  /** Every vacancy in the gateway's read model, in one go through its pages. */
  public List<JsonNode> shown() throws IOException, InterruptedException {
    return service.all(SHOWN);
  }

  /** The vacancies of one employer in the read model. */
  public List<JsonNode> shown(String employer) throws IOException, InterruptedException {
    return service.all(shownPath(employer));
  }

  /** One vacancy in the read model, as soon as it is there. */
  public Optional<JsonNode> shown(String employer, String id)
      throws IOException, InterruptedException {
    return shown(employer).stream()
        .filter(row -> row.path("vacancyId").asText().equals(id))
        .findFirst();
  }

  /** The cheapest question after single vacancies: those of one employer. */
  public static String shownPath(String employer) {
    return SHOWN + "?organisation=" + employer;
  }
}
