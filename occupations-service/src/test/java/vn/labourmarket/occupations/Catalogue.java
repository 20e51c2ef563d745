package vn.labourmarket.occupations;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.pollinterval.PollInterval;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.ContractFilter;
import vn.labourmarket.platform.test.TestCaller;

/** The service as its callers see it. Every answer is compared with the committed contract. */
public final class Catalogue {
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  public static final TestCaller EDITOR = TestCaller.with(Role.CATALOGUE_EDITOR);
  public static final TestCaller LABOUR = TestCaller.with(Role.LABOUR_AUTHORITY);
  public static final TestCaller EDUCATION = TestCaller.with(Role.EDU_AUTHORITY);
  public static final TestCaller ADMINISTRATOR = TestCaller.with(Role.ADMINISTRATOR);
  public static final TestCaller LEADER = TestCaller.with(Role.LEADER);
  public static final TestCaller READER = TestCaller.with(Role.PUBLIC);

  private static final String API = "/api/v1";
  private static final Path CONTRACT = Path.of("openapi.yaml");

  /** Most of what is waited for takes milliseconds; what takes longer is not to be disturbed. */
  public static final PollInterval OFTEN_THEN_SELDOM =
      (poll, last) -> Duration.ofMillis(Math.min(250, 5L << Math.min(poll - 1, 6)));

  private Catalogue() {}

  public static RequestSpecification as(TestCaller caller) {
    RequestSpecification request =
        given()
            .basePath(API)
            .header("Authorization", caller.bearer("occupations-service"))
            .urlEncodingEnabled(true);
    return Files.exists(CONTRACT) ? request.filter(Contract.FILTER) : request;
  }

  /** Read when it is there: the test that writes it may be the first one to run. */
  private static final class Contract {
    static final Filter FILTER = ContractFilter.of(CONTRACT);
  }

  public static JsonPath read(String path, Object... values) {
    Response answer = as(READER).get(path, values);
    answer.then().statusCode(200);
    return answer.jsonPath();
  }

  /** A scheme that no other test uses. */
  public static String scheme() {
    return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  public static Response send(TestCaller caller, String version, String csv) {
    return send(caller, version, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  public static Response send(TestCaller caller, String version, String mediaType, byte[] file) {
    return upload(caller, mediaType, file).post("/classifications/" + version + "/imports");
  }

  /** A request with a file as it is, without the charset that REST Assured would add. */
  public static RequestSpecification upload(TestCaller caller, String mediaType, byte[] file) {
    EncoderConfig untouched =
        EncoderConfig.encoderConfig()
            .appendDefaultContentCharsetToContentTypeIfUndefined(false)
            .encodeContentTypeAs("text/csv", ContentType.TEXT);
    return as(caller)
        .config(RestAssured.config().encoderConfig(untouched))
        .header("Content-Type", mediaType)
        .body(file);
  }

  /** Sends a file that is accepted for checking, and waits for the verdict. */
  public static JsonPath imported(String version, String csv) {
    return verdict(send(EDITOR, version, csv));
  }

  public static JsonPath verdict(Response accepted) {
    accepted.then().statusCode(202);
    String job = accepted.jsonPath().getString("id");
    return await()
        .pollInterval(OFTEN_THEN_SELDOM)
        .until(
            () -> as(EDITOR).header("Accept-Language", "en").get("/imports/" + job).jsonPath(),
            it -> it.get("finishedAt") != null);
  }

  public static Map<String, Object> description(String validFrom) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("nameVi", "Danh mục thử nghiệm");
    body.put("nameEn", "Test list");
    body.put("legalBasis", "Quyết định thử nghiệm");
    body.put("validFrom", validFrom);
    return body;
  }

  public static Response describe(String version, Map<String, Object> as) {
    Response seen = as(EDITOR).get("/classifications/" + version);
    RequestSpecification request = as(EDITOR).contentType(ContentType.JSON).body(as);
    return (seen.statusCode() == 200 ? request.header("If-Match", seen.header("ETag")) : request)
        .put("/classifications/" + version);
  }

  public static Response publish(TestCaller caller, String version) {
    String tag = as(EDITOR).get("/classifications/" + version).header("ETag");
    return as(caller).header("If-Match", tag).post("/classifications/" + version + "/publication");
  }

  /** What a draft of reference data makes when somebody consents to it. */
  public static Response consent(TestCaller caller, String path, Response drafted) {
    return as(caller)
        .header("If-Match", String.valueOf(drafted.header("ETag")))
        .post(path + "/" + drafted.jsonPath().getString("id") + "/publication");
  }

  /** The answer to a draft's publication by a leader; what is no draft as it is. */
  public static Response consented(String path, Response drafted) {
    return "DRAFT".equals(drafted.jsonPath().getString("status"))
        ? consent(LEADER, path, drafted)
        : drafted;
  }

  /** A version with these items, described and published. */
  public static void published(String version, String validFrom, String csv) {
    if (!"COMPLETED".equals(imported(version, csv).getString("state"))) {
      throw new AssertionError("not imported: " + version);
    }
    describe(version, description(validFrom)).then().statusCode(200);
    publish(LABOUR, version).then().statusCode(200);
  }

  /** Sends a file of pairs as an editor and publishes the draft that it makes. */
  public static void crosswalk(String from, String to, String csv) {
    String path = crosswalkPath(from, to);
    JsonPath job =
        verdict(
            upload(EDITOR, "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .post(path + "/imports"));
    if (!"COMPLETED".equals(job.getString("state"))) {
      throw new AssertionError(job.prettify());
    }
    publishCrosswalk(LABOUR, from, to).then().statusCode(200);
  }

  public static Response publishCrosswalk(TestCaller caller, String from, String to) {
    String path = crosswalkPath(from, to);
    long version = as(EDITOR).get(path + "/revisions").jsonPath().getLong("items[0].version");
    return as(caller).header("If-Match", "\"" + version + "\"").post(path + "/publication");
  }

  private static String crosswalkPath(String from, String to) {
    return "/crosswalks/" + from.replace('/', ':') + "/" + to.replace('/', ':');
  }
}
