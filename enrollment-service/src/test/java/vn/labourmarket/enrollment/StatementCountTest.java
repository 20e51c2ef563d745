package vn.labourmarket.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SuiteServers;

/** Three statements through Hibernate and the outbox's own make four. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class StatementCountTest {
  @Inject SessionFactory sessions;

  private School school;
  private Statistics statistics;

  @BeforeEach
  void aSchoolWithAPlanAndAnEarlierReport() {
    school = School.in(Reference.PHU_THO);
    school.registered(school.plan(2026, 1200));
    school.accepted(school.report("ENR_Q", "2026-Q1", School.line(0, 100)));
    statistics = sessions.getStatistics();
  }

  @Test
  void submitsAReportInFourStatements() {
    // Given
    Response drafted = school.drafted(school.report("ENR_Q", "2026-Q2", School.line(100, 50)));
    statistics.clear();

    // When
    school.submit(drafted);

    // Then
    assertEquals(3, statistics.getPrepareStatementCount());
  }

  @Test
  void acceptsAReportInFourStatements() {
    // Given
    Response submitted = school.submitted(school.report("ENR_Q", "2026-Q2", School.line(100, 50)));
    statistics.clear();

    // When
    school.accept(submitted);

    // Then
    assertEquals(3, statistics.getPrepareStatementCount());
  }

  @Test
  void listsReportsInOneStatement() {
    // Given
    for (String period : new String[] {"2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"}) {
      school.drafted(school.report("ENR_Q", period, School.line(0, 5)));
    }
    statistics.clear();

    // When
    school.clerk.get("/enrollment-reports?limit=100").then().statusCode(200);

    // Then
    assertEquals(1, statistics.getPrepareStatementCount());
  }
}
