package vn.labourmarket.embedded;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the shared pair listens. Quarkus loads this class again for every application it starts in
 * a test JVM; only the copy of the system class loader starts servers, the others ask it.
 */
public final class SharedAddress {
  private static @Nullable EmbeddedServers started;

  private SharedAddress() {}

  @SuppressWarnings("unchecked")
  static Map<String, String> get() {
    try {
      Class<?> original =
          ClassLoader.getSystemClassLoader().loadClass(SharedAddress.class.getName());
      Object address = original.getMethod("start").invoke(null);
      return address == null ? start() : (Map<String, String>) address;
    } catch (ReflectiveOperationException notOnTheClassPath) {
      return start();
    }
  }

  /** Called across class loaders: only types of the JDK. */
  public static synchronized Map<String, String> start() {
    if (started == null) {
      started = EmbeddedServers.start();
    }
    return started.address();
  }
}
