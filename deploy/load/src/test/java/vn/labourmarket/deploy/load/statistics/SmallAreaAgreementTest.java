package vn.labourmarket.deploy.load.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallAreaAgreementTest {
  private static final Path BENCHMARK = Path.of("../../../shared/data/forecast-benchmark");

  @Test
  void everyCaseAgreesWithTheStoredModelAndBeatsTheDirectEstimates() throws IOException {
    assumeTrue(Files.exists(BENCHMARK), "skipped: no forecast benchmark beside the project");

    List<Row> rows = SmallAreaAgreement.rows(BENCHMARK);

    assertEquals(12, rows.size(), "four cases");
    for (Row row : rows) {
      assertTrue(row.value() <= row.peerValue(), row.toString());
    }
  }
}
