package vn.labourmarket.occupations;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.AccessMatrix;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** Every operation and every role; the catalogue belongs to no organisation. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AccessMatrixTest {
  private final Map<Set<String>, TestCaller> callers = new ConcurrentHashMap<>();

  @Test
  void letsInWhomTheTableNames() {
    int calls =
        new AccessMatrix("occupations-service", List.of(), Map.of(), this::boundToNoArea).check();

    assertTrue(calls > 250, "calls=" + calls);
  }

  /** Who is bound to an area is refused nearly every command for that alone. */
  private HttpRequest.Builder boundToNoArea(TestCaller caller) {
    TestCaller unbound =
        callers.computeIfAbsent(
            caller.caller().roles(), it -> TestCaller.with(it.toArray(String[]::new)));
    return HttpRequest.newBuilder().header("Authorization", unbound.bearer("occupations-service"));
  }
}
