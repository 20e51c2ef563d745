package vn.labourmarket.platform.sample;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** All callers share one connection, and none ever meets the scope of the one before. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@TestProfile(NarrowProfile.class)
class RowScopeTest {
  private static final String NOTES = "/api/v1/own-notes";
  private static final String UNADMITTED = "/unadmitted-notes";

  @Inject OwnNoteService service;

  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  // Signing a token takes longer than the call.
  private final Map<UUID, TestCaller> callers = new ConcurrentHashMap<>();
  private final TestCaller administrator = TestCaller.with(Role.ADMINISTRATOR);
  private final Set<Integer> sessions = new HashSet<>();

  @Test
  void noScopeOutlivesItsWorkWhateverHowItEnds() throws SQLException {
    // Given
    write(first, first, "").then().statusCode(200);
    write(second, second, "").then().statusCode(200);
    Random random = new Random(7);

    for (int i = 0; i < 60; i++) {
      // When somebody's work ends well or badly
      UUID who = random.nextBoolean() ? first : second;
      UUID whose = random.nextInt(3) == 0 ? UUID.randomUUID() : who;
      String how =
          List.of("", "fail=true", "byHand=true", "byHand=true&fail=true").get(random.nextInt(4));
      int status = write(who, whose, how).statusCode();

      // Then only one's own can be written, and the next one sees only its own
      assertEquals(!whose.equals(who) || how.equals("fail=true") ? 500 : 200, status, how);
      sees(random.nextBoolean() ? first : second, random.nextBoolean());
      assertEquals(List.of(), seen(nobody().get(UNADMITTED)));
      assertEquals(List.of(), seen(as(administrator).get(UNADMITTED)));
      assertEquals(List.of(), service.all().organisations());
      assertTrue(service.allAsTheService().organisations().containsAll(List.of(first, second)));
      assertTrue(seen(as(administrator).get(NOTES)).containsAll(List.of(first, second)));
    }
    assertEquals(1, sessions.size(), "one session for all: " + sessions);
  }

  @Test
  void anOperationOnOwnRowsShowsNoOthersToWhoIsAnOfficeToo() {
    // Given
    write(first, first, "").then().statusCode(200);
    write(second, second, "").then().statusCode(200);
    TestCaller both = TestCaller.with(Role.EMPLOYER, Role.LABOUR_AUTHORITY).of(first);

    // When
    List<UUID> seen = seen(as(both).get(NOTES));

    // Then
    assertEquals(Set.of(first), new HashSet<>(seen));
    assertEquals(
        500, as(both).put(NOTES + "?organisation=" + second).statusCode(), "nor may it write any");
  }

  @Test
  void noScopeIsMetByThoseWhoWaitForTheConnection() {
    // Given
    write(first, first, "").then().statusCode(200);
    write(second, second, "").then().statusCode(200);

    // When
    CompletableFuture<?>[] callers =
        IntStream.range(0, 6)
            .mapToObj(
                number ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int i = 0; i < 25; i++) {
                            sees(number % 2 == 0 ? first : second, i % 2 == 0);
                          }
                        }))
            .toArray(CompletableFuture[]::new);

    // Then
    CompletableFuture.allOf(callers).join();
  }

  private void sees(UUID organisation, boolean transaction) {
    List<UUID> seen =
        seen(as(caller(organisation)).queryParam("transaction", transaction).get(NOTES));
    assertTrue(!seen.isEmpty());
    assertEquals(Set.of(organisation), new HashSet<>(seen));
  }

  private List<UUID> seen(Response answer) {
    answer.then().statusCode(200);
    synchronized (sessions) {
      sessions.add(answer.path("session"));
    }
    return answer.jsonPath().getList("organisations", UUID.class);
  }

  private Response write(UUID caller, UUID organisation, String how) {
    return as(caller(caller)).put(NOTES + "?organisation=" + organisation + "&" + how);
  }

  /** Everywhere, as a token may say: an employer it makes no difference. */
  private TestCaller caller(UUID organisation) {
    return callers.computeIfAbsent(
        organisation, key -> TestCaller.with(Role.EMPLOYER).of(organisation));
  }

  private static RequestSpecification as(TestCaller caller) {
    return nobody().header("Authorization", caller.bearer("sample-service"));
  }

  /** Each call on a connection of its own, and of those the profile leaves few. */
  private static RequestSpecification nobody() {
    return given().header("Connection", "close");
  }
}
