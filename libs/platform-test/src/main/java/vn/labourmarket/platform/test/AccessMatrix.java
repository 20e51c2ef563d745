package vn.labourmarket.platform.test;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
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
  private static final UUID OTHER = UUID.randomUUID();
  private static final int PATIENCE_SECONDS = 60;
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
  private final Function<TestCaller, HttpRequest.Builder> entry;
  // A few thousand calls: REST Assured takes longer for each than the service.
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final TestCaller anything = TestCaller.with(Role.ALL.toArray(String[]::new));
  private final Map<String, TestCaller> callers = new HashMap<>();
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
   * @param entry begins a request in a caller's name
   */
  public AccessMatrix(
      String module,
      List<Sample> samples,
      Map<String, String> bodies,
      Function<TestCaller, HttpRequest.Builder> entry) {
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
    expect(route, "nobody", call(HttpRequest.newBuilder(), route, path).join() == 401);
    expect(
        route,
        "a token for another service",
        call(as(anything, "another-service"), route, path).join() == 401);
    for (String role : new TreeSet<>(Role.ALL)) {
      TestCaller caller = caller(role, OTHER, OTHER);
      boolean admitted = call(entry.apply(caller), route, path).join() != 403;
      boolean granted = route.permission().isGrantedTo(caller.caller());
      // A caller with the permission may still be refused for the record it asks for.
      expect(route, role + " without a record", granted || !admitted);
    }
  }

  private void checkReach(Route route, Sample sample) {
    for (String role : new TreeSet<>(Role.ALL)) {
      Stream.of(true, false)
          .flatMap(
              ownOrganisation ->
                  Stream.of(true, false)
                      .map(ownArea -> reach(route, sample, role, ownOrganisation, ownArea)))
          // All are on their way before the first answer is awaited.
          .toList()
          .forEach(CompletableFuture::join);
    }
  }

  private CompletableFuture<Void> reach(
      Route route, Sample sample, String role, boolean ownOrganisation, boolean ownArea) {
    TestCaller caller =
        caller(
            role, ownOrganisation ? sample.organisation() : OTHER, ownArea ? sample.area() : OTHER);
    Set<Scope> scopes = route.permission().scopes().getOrDefault(role, Set.of());
    Set<Scope> anybody = route.permission().scopes().getOrDefault("*", Set.of());
    boolean published = scopes.contains(Scope.PUBLISHED) || anybody.contains(Scope.PUBLISHED);
    boolean expected =
        scopes.contains(Scope.ALL)
            || anybody.contains(Scope.ALL)
            || ownOrganisation && scopes.contains(Scope.OWN)
            || ownArea && scopes.contains(Scope.AREA)
            || sample.published() && published;
    String path =
        sample.path()
            + route.template().substring(sample.template().length()).replaceAll("\\{[^}]*}", "1");
    return call(entry.apply(caller), route, path)
        .thenAccept(
            status ->
                expect(
                    route,
                    "%s, own organisation %s, own area %s: %d"
                        .formatted(role, ownOrganisation, ownArea, status),
                    expected != REFUSED.contains(status) && status < 500));
  }

  /** Signing a token takes longer than the call. */
  private TestCaller caller(String role, UUID organisation, UUID area) {
    return callers.computeIfAbsent(
        role + organisation + area, key -> TestCaller.with(role).of(organisation).in(area));
  }

  private synchronized void expect(Route route, String who, boolean asTheTableSays) {
    calls++;
    if (!asTheTableSays) {
      violations.add(
          "%s %s (%s): %s"
              .formatted(route.method(), route.template(), route.permission().name(), who));
    }
  }

  private static HttpRequest.Builder as(TestCaller caller, String audience) {
    return HttpRequest.newBuilder().header("Authorization", caller.bearer(audience));
  }

  private CompletableFuture<Integer> call(HttpRequest.Builder request, Route route, String path) {
    request
        .uri(URI.create("http://localhost:" + RestAssured.port + API + path))
        .header("If-Match", NO_VERSION);
    if (route.method().equals("GET") || route.method().equals("DELETE")) {
      request.method(route.method(), HttpRequest.BodyPublishers.noBody());
    } else {
      String body = bodies.getOrDefault(route.method() + " " + route.template(), "{}");
      request
          .header("Content-Type", mediaType(route))
          .method(route.method(), HttpRequest.BodyPublishers.ofString(body));
    }
    return client
        .sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode)
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static String mediaType(Route route) {
    if (route.template().endsWith("/imports")) {
      return "text/csv";
    }
    return route.method().equals("PATCH") ? MERGE_PATCH : "application/json";
  }
}
