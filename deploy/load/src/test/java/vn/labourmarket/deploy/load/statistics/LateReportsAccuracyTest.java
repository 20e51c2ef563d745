package vn.labourmarket.deploy.load.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateReportsAccuracyTest {
  private static final Path BENCHMARK = Path.of("../../../shared/data/forecast-benchmark");

  @Test
  void knowsTheTotalBeforeHalfTheSchoolsHaveReported() throws IOException {
    assumeTrue(Files.exists(BENCHMARK), "skipped: no forecast benchmark beside the project");

    List<Row> rows = LateReportsAccuracy.rows(BENCHMARK);

    assertEquals(3 * (4 + 1 + 2), rows.size(), "four panels at three ages");
    for (Row row : rows) {
      if (row.peerValue() != null) {
        assertTrue(row.value() <= 8 && row.value() < row.peerValue(), row.toString());
      }
    }
  }
}
