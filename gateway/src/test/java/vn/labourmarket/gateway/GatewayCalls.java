package vn.labourmarket.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import vn.labourmarket.platform.test.ContractFilter;

/** How tests call the gateway: as the administrator, or as a client made for the purpose. */
public final class GatewayCalls {
  private GatewayCalls() {}

  public static RequestSpecification anonymous() {
    return given().basePath("/api/v1");
  }

  public static RequestSpecification with(String key) {
    return anonymous().header("X-API-Key", key);
  }

  public static RequestSpecification administrator() {
    return with(Peers.ADMIN_KEY);
  }

  /** The administrator, with every answer checked against the committed contract. */
  public static RequestSpecification contracted() {
    return administrator().filter(Contract.FILTER);
  }

  /** Read once, as parsing it takes longer than many calls; and late, as a test may write it. */
  private static final class Contract {
    static final Filter FILTER = ContractFilter.of(Path.of("openapi.yaml"));
  }

  /** A new client without areas or organisation; returns its key. */
  public static String keyOf(String... roles) {
    return key("\"everywhere\":true", roles);
  }

  /** A new client; {@code more} are further members of its registration. */
  public static String key(String more, String... roles) {
    String names = Arrays.stream(roles).map(it -> '"' + it + '"').collect(Collectors.joining(","));
    String id =
        administrator()
            .contentType(ContentType.JSON)
            .body("{\"name\":\"test\",\"roles\":[%s],%s}".formatted(names, more))
            .post("/api-clients")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return administrator()
        .contentType(ContentType.JSON)
        .body(Map.of())
        .post("/api-clients/{id}/keys", id)
        .then()
        .statusCode(201)
        .extract()
        .path("key");
  }
}
