package vn.labourmarket.occupations.reach;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.ADMINISTRATOR;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.describe;
import static vn.labourmarket.occupations.Catalogue.description;
import static vn.labourmarket.occupations.Catalogue.imported;
import static vn.labourmarket.occupations.Catalogue.publish;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.scheme;
import static vn.labourmarket.occupations.Catalogue.send;
import static vn.labourmarket.occupations.Catalogue.upload;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.access.AccessRules;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.access.Route;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** Nobody who is bound to an area changes what holds elsewhere. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CountryFilterTest {
  @Test
  void leavesToWhoIsBoundToAnAreaItsTargetsAndCodingsOnly() {
    // Given
    TestCaller bound = TestCaller.with(Role.ALL.toArray(String[]::new)).in(province());
    // When
    Set<String> open =
        AccessRules.load().routes().stream()
            .filter(it -> it.module().equals("occupations-service") && !it.method().equals("GET"))
            .filter(it -> call(bound, it).statusCode() != 403)
            .map(it -> it.method() + " " + it.template())
            .collect(Collectors.toCollection(TreeSet::new));
    // Then
    assertEquals(
        new TreeSet<>(
            Set.of(
                "DELETE /occupation-codings",
                "DELETE /occupation-codings/{id}",
                "DELETE /targets/{id}/draft",
                "POST /coding-models",
                "POST /coding-reviews",
                "POST /coding-reviews/{id}/decision",
                "POST /occupation-codings",
                "POST /occupation-recodings",
                "POST /targets/{id}/publication",
                "PUT /targets")),
        open);
  }

  @Test
  void keepsListsFromAnAuthorityOfOneProvince() {
    // Given
    String version = scheme() + "/2026";
    imported(version, "code,level,title_vi\n11,1,Thợ\n");
    describe(version, description("2026-01-01")).then().statusCode(200);
    // When
    Response refused = publish(TestCaller.with(Role.LABOUR_AUTHORITY).in(province()), version);
    // Then
    refused
        .then()
        .statusCode(403)
        .body("code", equalTo("FORBIDDEN"))
        .body("detail", containsString("cả nước"));
    send(TestCaller.with(Role.CATALOGUE_EDITOR).in(province()), version, "code,level,title_vi\n")
        .then()
        .statusCode(403);
    as(EDITOR).get("/classifications/" + version).then().body("status", equalTo("DRAFT"));
    publish(LABOUR, version).then().statusCode(200);
  }

  @Test
  void keepsTheCountryFromWhoIsBoundToNoAreaThatThereIs() {
    // When
    Response refused = call(TestCaller.with(Role.ADMINISTRATOR).in(), "PUT", "/priority-lists");
    // Then
    refused.then().statusCode(403);
    call(ADMINISTRATOR, "PUT", "/priority-lists").then().statusCode(422);
  }

  private static UUID province() {
    return UUID.fromString(read("/areas?validAt=2026-01-01&code=25").getString("items[0].id"));
  }

  private static Response call(TestCaller caller, Route route) {
    return call(
        caller,
        route.method(),
        route.template().replaceAll("\\{[^}]*}", UUID.randomUUID().toString()));
  }

  private static Response call(TestCaller caller, String method, String path) {
    RequestSpecification request =
        path.endsWith("/imports")
            ? upload(caller, "text/csv", new byte[] {'x'})
            : as(caller).contentType(ContentType.JSON).body("{}");
    return request.header("If-Match", "\"987654321\"").request(method, path);
  }
}
