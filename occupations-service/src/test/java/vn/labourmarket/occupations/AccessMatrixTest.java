package vn.labourmarket.occupations;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.AccessMatrix;
import vn.labourmarket.platform.test.SuiteServers;

/** Every operation and every role; the catalogue belongs to no organisation. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AccessMatrixTest {

  @Test
  void letsInWhomTheTableNames() {
    int calls = new AccessMatrix("occupations-service", List.of(), Map.of()).check();

    assertTrue(calls > 250, "calls=" + calls);
  }
}
