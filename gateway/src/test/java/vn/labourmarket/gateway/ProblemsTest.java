package vn.labourmarket.gateway;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.ProblemCatalogue;

class ProblemsTest {
  @Test
  void everyProblemIsDocumented() {
    ProblemCatalogue.assertDocumented(
        "vn.labourmarket.gateway", Path.of("../docs/problems/gateway.md"));
  }
}
