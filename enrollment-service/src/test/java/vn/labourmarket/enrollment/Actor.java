package vn.labourmarket.enrollment;

import static io.restassured.RestAssured.given;

import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.labourmarket.platform.test.ContractFilter;
import vn.labourmarket.platform.test.TestCaller;

/** Somebody who talks to the service over HTTP; every answer must be in the OpenAPI file. */
public final class Actor {
  private static final Filter CONTRACT = ContractFilter.of(Path.of("openapi.yaml"));
  private static final String API = "/api/v1";

  private final TestCaller caller;
  private final Map<String, String> headers;

  private Actor(TestCaller caller, Map<String, String> headers) {
    this.caller = caller;
    this.headers = headers;
  }

  public static Actor of(TestCaller caller) {
    return new Actor(caller, Map.of());
  }

  public Actor with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Actor(caller, more);
  }

  public UUID clientId() {
    return caller.caller().clientId();
  }

  public Response get(String path) {
    return request().get(API + path);
  }

  public Response post(String path, Object body) {
    return request().contentType(ContentType.JSON).body(body).post(API + path);
  }

  public Response put(String path, Response seen, Object body) {
    return matching(seen).contentType(ContentType.JSON).body(body).put(API + path);
  }

  public Response delete(String path, Response seen) {
    return matching(seen).delete(API + path);
  }

  public Response post(String path) {
    return request().noContentType().post(API + path);
  }

  /** A transition of what was last seen. */
  public Response transition(String path, Response seen) {
    return matching(seen).noContentType().post(API + path);
  }

  public Response transition(String path, Response seen, Object body) {
    return matching(seen).contentType(ContentType.JSON).body(body).post(API + path);
  }

  private RequestSpecification matching(Response seen) {
    return request().header("If-Match", seen.header("ETag"));
  }

  private RequestSpecification request() {
    RequestSpecification request =
        given().header("Authorization", caller.bearer("enrollment-service")).headers(headers);
    return Path.of("openapi.yaml").toFile().exists() ? request.filter(CONTRACT) : request;
  }
}
