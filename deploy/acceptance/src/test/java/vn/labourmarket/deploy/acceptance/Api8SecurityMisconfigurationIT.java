package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/** OWASP API8:2023. What the suite tells of itself, and which doors stand open besides the API. */
@ExtendWith(SuiteExtension.class)
class Api8SecurityMisconfigurationIT {
  private static final List<String> DATABASES =
      List.of("occupations", "enrollment", "labour_demand", "gateway");

  private static final Pattern INSIDES =
      Pattern.compile(
          "\\bat [a-z]+\\.[a-z.]+\\(|Exception|io\\.quarkus|io\\.vertx|org\\.hibernate"
              + "|vn\\.labourmarket|com\\.fasterxml|jakarta\\.|java\\.lang|\\bselect \\b.* from "
              + "|insert into|PSQL|jdbc:|postgres",
          Pattern.CASE_INSENSITIVE);

  private final World world;
  private final Caller administrator;

  Api8SecurityMisconfigurationIT(World world) {
    this.world = world;
    administrator = world.administrator().caller();
  }

  @Test
  void noErrorShowsTheInsides() {
    // Given
    Wire wire = administrator.wire();
    Wire json = wire.with("Content-Type", "application/json");

    // When
    List<Reply> errors =
        List.of(
            wire.get("institutions/not-a-uuid"),
            wire.get("institutions?area=x"),
            wire.get("institutions?cursor=%27%3Bdrop%20table"),
            wire.get("classifications/vsco/'%20or%201=1/items"),
            wire.get("indicators?code=%00"),
            wire.get("datasets/nothing/data"),
            wire.get("nowhere"),
            json.ask("POST", "/api/v1/api-clients", "{"),
            json.ask("POST", "/api/v1/api-clients", "{\"name\":[]}"),
            json.ask("POST", "/api/v1/api-clients", "{\"name\":\"x\",\"roles\":{}}"),
            json.ask("POST", "/api/v1/institutions", "[]"),
            json.ask("POST", "/api/v1/institutions", "null"),
            json.ask("POST", "/api/v1/institutions", "\u0000"),
            json.ask("POST", "/api/v1/institutions", "{\"areaId\":\"x\"}"),
            wire.with("Content-Type", "text/xml").ask("POST", "/api/v1/institutions", "<a/>"),
            wire.with("Accept", "application/xml").get("institutions"),
            wire.with("If-Match", "x").ask("DELETE", "/api/v1/api-clients/1", null),
            wire.ask("PATCH", "/api/v1/institutions", ""),
            wire.ask("GET", "/nowhere", null));

    // Then
    for (Reply error : errors) {
      assertTrue(error.status() >= 400 && error.status() < 500, error.request() + error.status());
      assertFalse(INSIDES.matcher(error.text()).find(), error.request() + ": " + error.text());
      assertEquals("", error.headers().firstValue("server").orElse(""));
      assertEquals("", error.headers().firstValue("x-powered-by").orElse(""));
    }
  }

  @Test
  void noOtherSiteMayReadAnswersInABrowser() {
    // Given
    Wire foreign = administrator.wire().with("Origin", "https://example.org");

    // When
    Reply read = foreign.get("institutions");

    // Then
    Reply preflight =
        Wire.to(world.suite().gateway())
            .with("Origin", "https://example.org")
            .with("Access-Control-Request-Method", "DELETE")
            .with("Access-Control-Request-Headers", "X-API-Key")
            .ask("OPTIONS", "/api/v1/institutions", null);
    for (Reply reply : List.of(read, preflight)) {
      assertTrue(
          reply.headers().map().keySet().stream().noneMatch(it -> it.startsWith("access-control")),
          () -> reply.headers().toString());
    }
  }

  @Test
  void everyAnswerTellsBrowsersNotToGuess() {
    // Given
    Wire wire = administrator.wire();

    // When
    List<Reply> answers =
        List.of(
            wire.get("institutions"),
            wire.get("api-clients?limit=1"),
            wire.get("nowhere"),
            wire.get("institutions/not-a-uuid"),
            Wire.to(world.suite().gateway()).get("institutions"),
            wire.ask("GET", "/openapi", null),
            wire.ask("GET", "/problems", null));

    // Then
    for (Reply reply : answers) {
      Map<String, List<String>> headers = reply.headers().map();
      assertEquals(List.of("nosniff"), headers.get("x-content-type-options"), reply.request());
      assertEquals(List.of("no-referrer"), headers.get("referrer-policy"), reply.request());
      assertFalse(headers.containsKey("set-cookie"), reply.request());
    }
    String kept = answers.get(0).headers().firstValue("cache-control").orElse("");
    assertTrue(kept.contains("private") || kept.contains("no-store"), kept);
  }

  @Test
  void technicalPagesTellNoSettingsAndNoSecrets() {
    // Given
    Wire stranger = Wire.to(world.suite().gateway());

    // When
    for (String path :
        List.of(
            "/q",
            "/q/",
            "/q/dev",
            "/q/dev-ui",
            "/q/info",
            "/q/arc/beans",
            "/q/swagger-ui",
            "/q/health",
            "/q/health/ready",
            "/q/metrics",
            "/q/openapi",
            "/q/configuration",
            "/q/logging-manager",
            "/actuator/env",
            "/.env",
            "/.git/config",
            "/WEB-INF/web.xml",
            "/application.properties",
            "/META-INF/MANIFEST.MF")) {
      Reply reply = stranger.ask("GET", path, null);

      // Then
      boolean known = path.matches("/q/(health.*|metrics|openapi)");
      assertTrue(known || reply.status() == 404, path + ": " + reply.status());
      String text = reply.text().toLowerCase(Locale.ROOT);
      for (String secret :
          List.of("password", "jdbc:", "private_key", "bootstrap", "lmk_", "token-private")) {
        assertFalse(text.contains(secret), path + " tells " + secret);
      }
      assertFalse(reply.text().contains(world.suite().adminKey()), path);
    }
  }

  @Test
  void servicesAnswerNobodyWithoutTheGatewaysToken() {
    SuiteDirectory directory = directory();
    // Given
    AccessTable table = AccessTable.read();

    // When
    for (AccessTable.Operation operation : table.operations()) {
      if (!operation.module().equals("gateway")) {
        URI service = directory.address(operation.module());
        Reply reply =
            Wire.to(service)
                .with("X-API-Key", world.suite().adminKey())
                .ask(operation.method(), "/api/v1" + operation.path(), null);

        // Then: what is no request of this operation is not even asked who sends it.
        assertTrue(List.of(401, 415).contains(reply.status()), reply.request() + reply.text());
      }
    }
    for (AccessTable.Operation operation : table.behindTheGateway()) {
      for (String service : SuiteDirectory.SERVICES) {
        Wire.to(directory.address(service))
            .ask(operation.method(), "/api/v1" + operation.path(), null)
            .refusedFor(401, "UNAUTHENTICATED");
      }
    }
  }

  @Test
  void anApplicationEntersItsOwnDatabaseOnlyAndRewritesNoHistory()
      throws IOException, SQLException {
    SuiteDirectory directory = directory();
    String server;
    try (Connection superuser = directory.connect("postgres")) {
      server = superuser.getMetaData().getURL().replaceAll("/[^/]*$", "/");
    }
    for (String role : DATABASES) {
      // Given
      String password =
          Files.readString(directory.root().resolve("keys").resolve(role + "-password")).strip();

      // When
      for (String database : DATABASES) {
        if (!database.equals(role)) {
          // Then
          SQLException refused =
              assertThrows(
                  SQLException.class,
                  () -> DriverManager.getConnection(server + database, role, password).close());
          assertEquals("42501", refused.getSQLState(), refused.getMessage());
        }
      }
      String schema = role.equals("gateway") ? "access." : "";
      try (Connection own = DriverManager.getConnection(server + role, role, password);
          Statement statement = own.createStatement()) {
        isRefused(statement, "delete from " + schema + "audit_entry");
        isRefused(statement, "update " + schema + "audit_entry set actor = null");
        isRefused(statement, "truncate " + schema + "audit_entry");
        isRefused(statement, "drop table " + schema + "audit_entry");
        isRefused(statement, "create table " + schema + "mine (x int)");
        isRefused(statement, "copy (select 1) to program 'true'");
      }
    }
  }

  @Test
  void aSessionThatWasToldNothingSeesNoOrganisationsRows(Rivals rivals)
      throws IOException, SQLException {
    SuiteDirectory directory = directory();
    // Given
    String role = "labour_demand";
    String password =
        Files.readString(directory.root().resolve("keys").resolve(role + "-password")).strip();
    try (Connection superuser = directory.connect(role)) {
      String url = superuser.getMetaData().getURL();
      UUID victim = UUID.fromString(Rivals.id(rivals.victim().record()));
      assertEquals(1, contacts(superuser, "where employer_id = '" + victim + "'"));

      // When
      try (Connection own = DriverManager.getConnection(url, role, password)) {
        // Then
        assertEquals(0, contacts(own, ""));
      }
    }
  }

  private static long contacts(Connection session, String which) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from employer_contact " + which)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void isRefused(Statement statement, String sql) {
    SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
    assertEquals("42501", refused.getSQLState(), sql + ": " + refused.getMessage());
  }

  private SuiteDirectory directory() {
    Assumptions.assumeTrue(
        world.suite().directory().isPresent(), "skipped: SUITE_DATA does not name its directory");
    return world.suite().directory().orElseThrow();
  }
}
