package vn.labourmarket.demand;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.ProblemCatalogue;

class ProblemsTest {
  @Test
  void documentsEveryProblem() {
    ProblemCatalogue.assertDocumented(
        "vn.labourmarket.demand", Path.of("../docs/problems/labour-demand-service.md"));
  }
}
