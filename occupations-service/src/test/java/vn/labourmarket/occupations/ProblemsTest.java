package vn.labourmarket.occupations;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.ProblemCatalogue;

class ProblemsTest {
  @Test
  void documentsEveryProblem() {
    ProblemCatalogue.assertDocumented(
        "vn.labourmarket.occupations", Path.of("../docs/problems/occupations-service.md"));
  }
}
