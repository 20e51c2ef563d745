package vn.labourmarket.platform.test;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import vn.labourmarket.platform.access.AccessRules;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.access.Route;
import vn.labourmarket.platform.access.Scope;

/**
 * Calls every operation of a module as every role, from the own and another organisation, from the
 * own and another area, and compares who was let in with the table of access rules.
 *
 * <p>Nothing is changed by it: commands come with a version that no record has, so who is let in is
 * answered 412 and who is not 403 or 404.
 */
public final class AccessMatrix {
  private static final String API = "/api/v1";
  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String NO_VERSION = "\"987654321\"";
  private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

  /**
   * A record to try operations on.
   *
   * @param template its path with parameters, for example {@code /vacancies/{id}}
   * @param path the same with its id
   * @param published whether everybody who has the scope PUBLISHED may see it
   */
  public record Sample(
      String template, String path, UUID organisation, UUID area, boolean published) {}

  private final String module;
  private final List<Sample> samples;
  private final Map<String, String> bodies;
  private final Function<TestCaller, RequestSpecification> entry;
  private final List<String> violations = new ArrayList<>();
  private int calls;

  /**
   * A matrix.
   *
   * @param bodies by method and template, JSON that the operation can read; {@code {}} for others
   */
  public AccessMatrix(String module, List<Sample> samples, Map<String, String> bodies) {
    this(module, samples, bodies, caller -> as(caller, module));
  }

  /**
   * The same where callers enter otherwise than with an internal token.
   *
   * @param entry a request in a caller's name
   */
  public AccessMatrix(
      String module,
      List<Sample> samples,
      Map<String, String> bodies,
      Function<TestCaller, RequestSpecification> entry) {
    this.module = module;
    this.samples = samples;
    this.bodies = bodies;
    this.entry = entry;
  }

  /** Fails with every call that was answered otherwise than the table says; tells how many. */
  public int check() {
    for (Route route : AccessRules.load().routes()) {
      if (route.module().equals(module)) {
        checkRoles(route);
        samples.stream()
            .filter(it -> route.template().startsWith(it.template()))
            .forEach(it -> checkReach(route, it));
      }
    }
    if (!violations.isEmpty()) {
      throw new AssertionError(String.join("\n", violations));
    }
    return calls;
  }

  private void checkRoles(Route route) {
    String path = route.template().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    expect(route, "nobody", call(given(), route, path) == 401);
    TestCaller elsewhere = TestCaller.with(Role.ALL.toArray(String[]::new));
    expect(
        route,
        "a token for another service",
        call(as(elsewhere, "another-service"), route, path) == 401);
    for (String role : new TreeSet<>(Role.ALL)) {
      TestCaller caller = TestCaller.with(role).of(UUID.randomUUID());
      boolean admitted = call(entry.apply(caller), route, path) != 403;
      boolean granted = route.permission().isGrantedTo(caller.caller());
      // A caller with the permission may still be refused for the record it asks for.
      expect(route, role + " without a record", granted || !admitted);
    }
  }

  private void checkReach(Route route, Sample sample) {
    String path =
        sample.path()
            + route.template().substring(sample.template().length()).replaceAll("\\{[^}]*}", "1");
    for (String role : new TreeSet<>(Role.ALL)) {
      for (boolean ownOrganisation : new boolean[] {true, false}) {
        for (boolean ownArea : new boolean[] {true, false}) {
          TestCaller caller =
              TestCaller.with(role)
                  .of(ownOrganisation ? sample.organisation() : UUID.randomUUID())
                  .in(ownArea ? sample.area() : UUID.randomUUID());
          Set<Scope> scopes = route.permission().scopes().getOrDefault(role, Set.of());
          Set<Scope> anybody = route.permission().scopes().getOrDefault("*", Set.of());
          boolean published = scopes.contains(Scope.PUBLISHED) || anybody.contains(Scope.PUBLISHED);
          boolean expected =
              scopes.contains(Scope.ALL)
                  || anybody.contains(Scope.ALL)
                  || ownOrganisation && scopes.contains(Scope.OWN)
                  || ownArea && scopes.contains(Scope.AREA)
                  || sample.published() && published;
          int status = call(entry.apply(caller), route, path);
          expect(
              route,
              "%s, own organisation %s, own area %s: %d"
                  .formatted(role, ownOrganisation, ownArea, status),
              expected != REFUSED.contains(status) && status < 500);
        }
      }
    }
  }

  private void expect(Route route, String who, boolean asTheTableSays) {
    calls++;
    if (!asTheTableSays) {
      violations.add(
          "%s %s (%s): %s"
              .formatted(route.method(), route.template(), route.permission().name(), who));
    }
  }

  private static RequestSpecification as(TestCaller caller, String audience) {
    return given().header("Authorization", caller.bearer(audience));
  }

  private int call(RequestSpecification request, Route route, String path) {
    request.header("If-Match", NO_VERSION);
    if (!route.method().equals("GET") && !route.method().equals("DELETE")) {
      String key = route.method() + " " + route.template();
      request.contentType(mediaType(route)).body(bodies.getOrDefault(key, "{}"));
    }
    return request.request(route.method(), API + path).statusCode();
  }

  private static String mediaType(Route route) {
    if (route.template().endsWith("/imports")) {
      return "text/csv";
    }
    return route.method().equals("PATCH") ? MERGE_PATCH : "application/json";
  }
}
