package vn.labourmarket.demand.vacancies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.demand.DemandSystem.EMPLOYMENT_SERVICE;
import static vn.labourmarket.demand.DemandSystem.post;
import static vn.labourmarket.demand.DemandSystem.vacancy;
import static vn.labourmarket.demand.DemandSystem.verified;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.CatalogueFeed;
import vn.labourmarket.demand.DemandSystem.Employer;
import vn.labourmarket.platform.rows.ServiceScope;
import vn.labourmarket.platform.test.SuiteServers;

/** Vacancies that an office sends by the thousand share transactions (ADR 020). */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SharedPostingTest {
  private static final int VACANCIES = 120;
  private static final int AT_ONCE = 24;

  /** Sharing comes of chance, but never in all these rounds. */
  private static final int MOST_ROUNDS = 20;

  private final DataSource database;

  SharedPostingTest(DataSource database) {
    this.database = ServiceScope.over(database);
  }

  @BeforeEach
  void feed() {
    CatalogueFeed.ensure();
  }

  /** Of twenty one has an occupation that there is not, and one no number of posts. */
  private static Map<String, Object> numbered(int i, Employer employer) {
    Map<String, Object> vacancy = new HashMap<>(vacancy());
    vacancy.put("employer", employer.id());
    if (i % 20 == 7) {
      vacancy.put("vscoRef", Map.of("code", "9999"));
    }
    if (i % 20 == 13) {
      vacancy.put("number", 0);
    }
    return vacancy;
  }

  private static List<Response> postAtOnce(List<Map<String, Object>> vacancies) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Response>> answers =
          vacancies.stream().map(it -> pool.submit(() -> post(EMPLOYMENT_SERVICE, it))).toList();
      List<Response> all = new ArrayList<>();
      for (Future<Response> answer : answers) {
        all.add(answer.get());
      }
      return all;
    } finally {
      pool.shutdown();
    }
  }

  /** The transactions that stored an employer's vacancies, one for each vacancy. */
  private List<String> transactions(UUID employer) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select v.xmin from vacancy v
                join outbox o on o.record_key = v.id::text
                join audit_entry a on a.subject = '/vacancies/' || v.id and a.xmin = v.xmin
                join state_change s on s.aggregate_id = v.id and s.xmin = v.xmin
                where v.employer_id = '%s'
                """
                    .formatted(employer))) {
      List<String> found = new ArrayList<>();
      while (row.next()) {
        found.add(row.getString(1));
      }
      return found;
    }
  }

  @Test
  void eachIsAnsweredByItselfAndStoredWithItsEventItsTraceAndItsHistory() throws Exception {
    boolean shared = false;
    for (int round = 0; round < MOST_ROUNDS && !shared; round++) {
      // Given
      Employer employer = verified();

      // When
      List<Response> answers =
          postAtOnce(IntStream.range(0, VACANCIES).mapToObj(i -> numbered(i, employer)).toList());

      // Then
      for (int i = 0; i < VACANCIES; i++) {
        boolean wrong = i % 20 == 7 || i % 20 == 13;
        assertEquals(wrong ? 422 : 201, answers.get(i).statusCode(), answers.get(i).asString());
      }
      List<String> transactions = transactions(employer.id());
      assertEquals(VACANCIES * 18 / 20, transactions.size());
      shared = transactions.stream().distinct().count() < transactions.size();
    }
    assertTrue(shared, "no transaction was shared");
  }
}
