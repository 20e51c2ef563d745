package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/** The read model can be lost: Kafka holds all that is needed to tell the same again. */
@ExtendWith(SuiteExtension.class)
class RebuildIT {
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private final World world;

  RebuildIT(World world) {
    this.world = world;
  }

  @Test
  void tellsTheSameByteForByteAfterTheReadModelWasLost() throws SQLException {
    Assumptions.assumeTrue(
        world.suite().directory().isPresent(), "skipped: SUITE_DATA does not name its directory");
    // Given
    SuiteDirectory directory = world.suite().directory().orElseThrow();
    EnrollmentYear province = EnrollmentYear.of2021(world);
    province.hasFirstQuarterOf2020();
    province.hasFirstQuarterOf2021();
    World.eventually(
        () -> assertEquals("4618", province.indicator("PLAN_PCT", "2021-Q1").numerator()));
    Map<String, String> before = answers(province);

    // When
    loseReadModel(directory);

    // Then
    Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(this::isReady);
    assertEquals(before, answers(province));
  }

  private void loseReadModel(SuiteDirectory directory) throws SQLException {
    long before = directory.process(SuiteDirectory.GATEWAY).orElseThrow().pid();
    try (Connection connection = directory.connect("gateway");
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema market cascade");
    }
    directory.process(SuiteDirectory.GATEWAY).orElseThrow().signal("KILL");
    Awaitility.await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertNotEquals(
                    before, directory.process(SuiteDirectory.GATEWAY).orElseThrow().pid()));
  }

  private boolean isReady() {
    try {
      return world.anonymous().get("/q/health/ready").status() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  private Map<String, String> answers(EnrollmentYear province) {
    Caller everyone = world.administrator().caller();
    String area = "area=" + province.area().id();
    Map<String, String> answers = new TreeMap<>();
    for (String dataset : new String[] {"enrollment", "demand", "vacancies"}) {
      String table = "datasets/" + dataset + "/data?format=csv";
      answers.put(table, everyone.get(table).complete());
    }
    for (String path :
        new String[] {
          "reports/R1?period=2021-Q1&" + area,
          "indicators?code=PLAN_PCT&period=2021-Q1&" + area,
          "indicators?code=SAME_PERIOD_PCT&period=2021-Q1&" + area,
          "datasets/enrollment/data?period=2021-Q1&" + area,
          "forecasts?measure=supply&" + area
        }) {
      answers.put(path, everyone.get(path).complete());
    }
    return answers;
  }
}
