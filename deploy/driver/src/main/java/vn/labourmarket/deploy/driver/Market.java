package vn.labourmarket.deploy.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a client needs to post vacancies: an employer, verified by the authority, and the keys of
 * both. Everything is invented and labelled as demonstration.
 *
 * @param employer posts vacancies
 * @param authority reads all of them
 */
public record Market(Api employer, Api authority, String employerId) {
  private static final String AREA = "25";
  private static final String SHOWN = "/datasets/vacancies/data";

  /** Sets it up through the API of a suite that is ready. */
  public static Market open(Suite suite, Duration patience)
      throws IOException, InterruptedException {
    Api admin = Api.at(suite.gateway(), suite.adminKey(), patience);
    Api authority =
        client(
            admin,
            Map.of(
                "name",
                "Driver: authority",
                "roles",
                List.of("LABOUR_AUTHORITY"),
                "everywhere",
                true));
    String employerId = verifiedEmployer(authority);
    Api employer =
        client(
            admin,
            Map.of(
                "name",
                "Driver: employer",
                "roles",
                List.of("EMPLOYER"),
                "organisation",
                employerId));
    return new Market(employer, authority, employerId);
  }

  private static Api client(Api admin, Map<String, Object> registration)
      throws IOException, InterruptedException {
    String id = admin.post("/api-clients", registration, key()).orFail("POST /api-clients").id();
    Answer issued = admin.post("/api-clients/" + id + "/keys", Map.of("label", "driver"), key());
    return admin.with(issued.orFail("Issuing a key").body().path("key").asText());
  }

  private static String verifiedEmployer(Api authority) throws IOException, InterruptedException {
    String code = "01" + String.format("%08d", System.nanoTime() % 100_000_000);
    Answer made =
        authority
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
  public Map<String, Object> vacancy(String title, int number) {
    return Map.ofEntries(
        Map.entry("employer", employerId),
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

  /** The same as it is sent. */
  public String vacancyJson(String title, int number) {
    return Api.JSON.valueToTree(vacancy(title, number)).toString();
  }

  /** Every vacancy of this employer in its owner's list. */
  public List<JsonNode> owned() throws IOException, InterruptedException {
    return employer.all("/vacancies?employer=" + employerId);
  }

  /** Every vacancy of this employer in the gateway's read model. */
  public List<JsonNode> shown() throws IOException, InterruptedException {
    return employer.all(SHOWN);
  }

  /** One vacancy in the read model, as soon as it is there. */
  public Optional<JsonNode> shown(String id) throws IOException, InterruptedException {
    JsonNode items =
        employer.get(shownPath(id)).orFail("GET " + shownPath(id)).body().path("items");
    return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
  }

  /** The query that finds one vacancy in the read model. */
  public static String shownPath(String id) {
    return SHOWN + "?id=" + id;
  }
}
