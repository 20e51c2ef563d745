package vn.labourmarket.enrollment;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.ProblemCatalogue;

class ProblemsTest {

  @Test
  void listsEveryProblemInTheDocumentation() {
    ProblemCatalogue.assertDocumented(
        "vn.labourmarket.enrollment", Path.of("../docs/problems/enrollment-service.md"));
  }
}
