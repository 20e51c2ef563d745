package vn.labourmarket.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.answer;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.client;
import static vn.labourmarket.demand.DemandSystem.openRound;
import static vn.labourmarket.demand.DemandSystem.post;
import static vn.labourmarket.demand.DemandSystem.step;
import static vn.labourmarket.demand.DemandSystem.vacancy;
import static vn.labourmarket.demand.DemandSystem.verified;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.DemandSystem.Employer;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** How many statements a request costs, seen at the driver: nothing grows unnoticed. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class StatementCountTest {
  @BeforeEach
  void feed() {
    CatalogueFeed.ensure();
  }

  @Test
  void postsAVacancyWithFourStatements() {
    Employer employer = verified();
    TestCaller caller = client(employer);
    post(caller, vacancy()).then().statusCode(201);

    List<String> statements = Statements.during(() -> post(caller, vacancy()));

    assertEquals(4, statements.size(), statements.toString());
    assertTrue(statements.get(0).startsWith("select"), statements.toString());
    assertEquals(1, statements.stream().filter(it -> it.contains("into vacancy")).count());
    assertEquals(1, statements.stream().filter(it -> it.contains("into outbox")).count());
    assertEquals(1, statements.stream().filter(it -> it.contains("into audit_entry")).count());
  }

  @Test
  void readsAVacancyWithOneStatement() {
    String id = post(client(verified()), vacancy()).jsonPath().getString("id");

    List<String> statements = Statements.during(() -> as(AUTHORITY).get(API + "/vacancies/" + id));

    assertEquals(1, statements.size(), statements.toString());
  }

  @Test
  void listsWithOneStatementHoweverLongThePage() {
    Employer employer = verified();
    for (int i = 0; i < 5; i++) {
      post(client(employer), vacancy());
    }

    List<String> statements =
        Statements.during(() -> as(AUTHORITY).get(API + "/vacancies?employer=" + employer.id()));

    assertEquals(1, statements.size(), statements.toString());
  }

  @Test
  void submitsAndAcceptsAResponseWithFiveStatements() {
    Employer employer = verified();
    TestCaller caller = client(employer);
    String id =
        as(caller)
            .body(answer(10, "72", 10))
            .post(API + "/survey-rounds/" + openRound() + "/responses")
            .jsonPath()
            .getString("id");
    String path = "/survey-responses/" + id;

    List<String> submission = Statements.during(() -> step(caller, path, "submission", 1));
    List<String> acceptance = Statements.during(() -> step(AUTHORITY, path, "acceptance", 2));

    assertEquals(5, submission.size(), submission.toString());
    assertEquals(5, acceptance.size(), acceptance.toString());
  }
}
