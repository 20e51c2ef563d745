package vn.labourmarket.deploy.load.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurveyAgreementTest {
  private static final Path ORACLE = Path.of("../../../shared/data/survey-oracle");

  @Test
  void everyFigureOfEveryCaseAgreesWithTheSurveyPackageOfR() throws IOException {
    assumeTrue(Files.exists(ORACLE), "skipped: no survey oracle beside the project");

    List<Row> rows = StatisticsReport.accuracy(ORACLE);

    assertEquals(16, rows.size(), "eight cases");
    for (Row row : rows) {
      assertTrue(row.value() <= row.peerValue(), row.toString());
    }
  }
}
