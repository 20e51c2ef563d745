package vn.labourmarket.platform.sample;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** Calls that share transactions answer, and leave, what they would alone. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SharedTransactionsTest {
  private static final int CALLS = 120;
  private static final int AT_ONCE = 24;

  /** Sharing comes of chance, but never in all these rounds. */
  private static final int MOST_ROUNDS = 20;

  private final TestCaller first = TestCaller.with(Role.EDU_AUTHORITY);
  private final TestCaller second = TestCaller.with(Role.EDU_AUTHORITY);
  private final DataSource dataSource;

  SharedTransactionsTest(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private record Call(TestCaller by, String key, String text) {}

  /** A note as it is stored. */
  private record Stored(String transaction, String text) {}

  private static int send(Call call) {
    return given()
        .header("Authorization", call.by().bearer("sample-service"))
        .header("Idempotency-Key", call.key())
        .contentType(ContentType.JSON)
        .body("{\"text\":\"%s\",\"count\":7}".formatted(call.text()))
        .post("/api/v1/shared-notes")
        .statusCode();
  }

  /** The answers, in the order of the calls. */
  private static List<Integer> sendAtOnce(List<Call> calls) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Integer>> answers =
          calls.stream().map(call -> pool.submit(() -> send(call))).toList();
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      return statuses;
    } finally {
      pool.shutdown();
    }
  }

  private static String unique(String text) {
    return text + " " + UUID.randomUUID().toString().substring(0, 12);
  }

  private Call call(TestCaller by, String text) {
    return new Call(by, UUID.randomUUID().toString(), text);
  }

  private List<Stored> stored(Collection<Call> calls) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select xmin, text from note where text = any (?)")) {
      statement.setArray(
          1, connection.createArrayOf("text", calls.stream().map(Call::text).toArray()));
      List<Stored> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(new Stored(row.getString(1), row.getString(2)));
        }
      }
      return found;
    }
  }

  private static Map<String, List<String>> byTransaction(List<Stored> notes) {
    return notes.stream()
        .collect(
            Collectors.groupingBy(
                Stored::transaction, Collectors.mapping(Stored::text, Collectors.toList())));
  }

  /** How many rows of a table the transactions wrote: table names are the test's own. */
  private long written(String table, Collection<String> transactions) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select count(*) from " + table + " where xmin::text = any (?)")) {
      statement.setArray(1, connection.createArrayOf("text", transactions.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Test
  void everyCallIsStoredOnceWithItsTraceAndItsKeyAndNeverWithAnotherCallers() throws Exception {
    boolean shared = false;
    for (int round = 0; round < MOST_ROUNDS && !shared; round++) {
      // Given
      List<Call> calls =
          Stream.iterate(0, i -> i + 1)
              .limit(CALLS)
              .map(i -> call(i % 2 == 0 ? first : second, unique("good")))
              .toList();
      Map<String, TestCaller> callers =
          calls.stream().collect(Collectors.toMap(Call::text, Call::by));

      // When
      List<Integer> answers = sendAtOnce(calls);

      // Then
      assertTrue(answers.stream().allMatch(status -> status == 201), answers::toString);
      Map<String, List<String>> together = byTransaction(stored(calls));
      assertEquals(CALLS, together.values().stream().mapToInt(List::size).sum());
      assertEquals(CALLS, written("audit_entry", together.keySet()));
      assertEquals(CALLS, written("idempotency_key", together.keySet()));
      for (List<String> texts : together.values()) {
        assertEquals(1, texts.stream().map(callers::get).distinct().count(), texts::toString);
      }
      shared = together.values().stream().anyMatch(texts -> texts.size() > 1);
    }
    assertTrue(shared, "no transaction was shared");
  }

  @Test
  void whoIsRefusedTakesNobodyWithIt() throws Exception {
    // Given calls of which some fail: at once, with the commit, right before it, in the middle
    Random random = new Random();
    Map<Call, Integer> expected = new HashMap<>();
    for (String once : List.of(unique("only once"), unique("at commit once"))) {
      assertEquals(201, send(call(first, once)));
      expected.put(call(first, once), 409);
    }
    while (expected.size() < CALLS) {
      switch (random.nextInt(16)) {
        case 0 -> expected.put(call(first, "fail after the effect"), 500);
        case 1 -> expected.put(call(first, "fail before the commit"), 500);
        case 2 -> expected.put(call(first, ""), 422);
        default -> expected.put(call(first, unique("good")), 201);
      }
    }
    List<Call> calls = List.copyOf(expected.keySet());

    // When
    List<Integer> answers = sendAtOnce(calls);

    // Then each is answered what it deserves, and is there when the answer says so
    assertEquals(calls.stream().map(expected::get).toList(), answers);
    List<Call> good = calls.stream().filter(it -> expected.get(it) == 201).toList();
    Map<String, List<String>> together = byTransaction(stored(good));
    assertEquals(good.size(), together.values().stream().mapToInt(List::size).sum());
    assertEquals(good.size(), written("audit_entry", together.keySet()));
    assertEquals(good.size(), written("idempotency_key", together.keySet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lose the connection", "end in an error"})
  void whoeverSharesWithWhatGoesAwayIsDoneOrToldToComeAgain(String fatal) throws Exception {
    // Given
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(call(first, i % 20 == 7 ? fatal : unique("good")));
    }

    // When
    List<Integer> answers = sendAtOnce(calls);

    // Then
    List<String> notes = stored(calls).stream().map(Stored::text).toList();
    for (int i = 0; i < CALLS; i++) {
      String text = calls.get(i).text();
      boolean done = answers.get(i) == 201;
      assertFalse(done && text.equals(fatal), fatal);
      assertTrue(done || answers.get(i) == 503 || text.equals(fatal), text + answers.get(i));
      assertEquals(done, notes.contains(text), text);
    }
    assertEquals(201, send(call(first, unique("afterwards"))));
  }

  @Test
  void aKeyThatComesTwiceAtOnceHasOneEffect() throws Exception {
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < CALLS / 4; i++) {
      Call call = call(first, unique("twice"));
      calls.addAll(List.of(call, call, call, call));
    }

    List<Integer> answers = sendAtOnce(calls);

    assertTrue(answers.stream().allMatch(it -> it == 201 || it == 409), answers::toString);
    List<Stored> notes = stored(calls);
    assertEquals(CALLS / 4, notes.size());
    assertEquals(CALLS / 4, notes.stream().map(Stored::text).distinct().count());
  }

  @Test
  void noCallIsRunAgainAfterACommitOfWhichNobodyKnowsWhetherItWasDone() throws Exception {
    boolean seen = false;
    for (int round = 0; round < MOST_ROUNDS && !seen; round++) {
      // Given
      List<Call> calls = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        calls.add(call(first, unique(i % 12 == 11 ? "die at commit" : "good")));
      }

      // When
      List<Integer> answers = sendAtOnce(calls);

      // Then
      List<String> notes = stored(calls).stream().map(Stored::text).toList();
      for (int i = 0; i < AT_ONCE; i++) {
        String text = calls.get(i).text();
        assertFalse(text.startsWith("die") && answers.get(i) != 503, text + answers.get(i));
        assertEquals(answers.get(i) == 201, notes.contains(text), text + answers.get(i));
        seen |= text.startsWith("good") && answers.get(i) == 503;
      }
      assertEquals(notes.size(), notes.stream().distinct().count());
    }
    assertTrue(seen, "nobody shared the commit that died");
  }
}
