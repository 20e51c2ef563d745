package vn.labourmarket.gateway;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labourmarket.platform.test.AccessMatrix;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** Every operation and every role at the door, before a service is asked. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class AccessMatrixTest {
  private final Map<Set<String>, String> keys = new HashMap<>();

  /** One key for each role: which organisation it speaks for does not matter at the door. */
  private HttpRequest.Builder as(TestCaller caller) {
    String key =
        keys.computeIfAbsent(
            caller.caller().roles(), roles -> GatewayCalls.keyOf(roles.toArray(String[]::new)));
    return HttpRequest.newBuilder().header("X-API-Key", key);
  }

  @Test
  void letsInWhomTheTableNames() {
    int calls = new AccessMatrix("gateway", List.of(), Map.of(), this::as).check();

    assertTrue(calls > 250, "calls=" + calls);
  }

  @ParameterizedTest
  @ValueSource(strings = {"occupations-service", "enrollment-service"})
  void letsNobodyThroughToAServiceWhomTheTableDoesNotName(String service) {
    int calls = new AccessMatrix(service, List.of(), Map.of(), this::as).check();

    assertTrue(calls > 250, "calls=" + calls);
  }
}
