package vn.labourmarket.platform.test;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * How long tests wait for what must come, unless they say otherwise. Awaitility's own ten seconds
 * are too few for a busy machine; the limit costs time only where a test fails. Quarkus finds this
 * as a service.
 */
public final class Patience implements QuarkusTestBeforeClassCallback {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Override
  public void beforeClass(Class<?> testClass) {
    use();
  }

  /** From now on, in all tests that share this copy of Awaitility. */
  public static void use() {
    Awaitility.setDefaultTimeout(LIMIT);
  }
}
