package vn.labourmarket.deploy.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.labourmarket.deploy.driver.Api;
import vn.labourmarket.deploy.driver.Arguments;
import vn.labourmarket.deploy.driver.Suite;
import vn.labourmarket.deploy.load.catalogue.CatalogueRun;

/** What {@code deploy/load/run} runs. */
public final class Load {
  private static final Set<String> SETTINGS =
      Set.of(
          "connections",
          "seconds",
          "rounds",
          "warm-up",
          "rate",
          "sample",
          "json",
          "data",
          "reference",
          "only",
          "port",
          "jvm");

  private static final Set<String> MODES = Set.of("write", "latency", "access", "catalogue");

  private Load() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    String mode = arguments.length == 0 ? "" : arguments[0];
    Arguments options;
    try {
      if (!MODES.contains(mode)) {
        throw new IllegalArgumentException(
            "deploy/load/run write|latency|access|catalogue [options]");
      }
      options =
          new Arguments(Arrays.copyOfRange(arguments, 1, arguments.length), Set.of(), SETTINGS);
    } catch (IllegalArgumentException bad) {
      System.err.println(bad.getMessage());
      System.exit(2);
      return;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("measured", mode);
    json.put("command", "deploy/load/run " + String.join(" ", arguments));
    json.put("machine", Machine.describe());
    System.out.println(json.get("machine"));
    try (Suite suite = Suite.start(options, environment(options))) {
      json.putAll(
          switch (mode) {
            case "write" -> WriteRun.run(options, suite);
            case "latency" -> LatencyRun.run(options, suite);
            case "catalogue" -> CatalogueRun.run(options, suite);
            default -> AccessRun.run(options, suite);
          });
    }
    json.put("loadAverageAfter", Machine.loadAverage());
    System.out.println("load average at the end: " + json.get("loadAverageAfter"));
    String file = options.text("json", "");
    if (!file.isEmpty()) {
      Files.writeString(
          Path.of(file), Api.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    }
    // The suite's own threads are gone by now; the JDK's HTTP client may keep one.
    System.exit(0);
  }

  /** One client sends what a whole province does: no limit must be what is measured. */
  private static Map<String, String> environment(Arguments options) {
    Map<String, String> environment = new HashMap<>();
    environment.put("LABOURMARKET_LIMITS_CLIENT_PER_MINUTE", "100000000");
    environment.put("LABOURMARKET_LIMITS_ADDRESS_PER_MINUTE", "100000000");
    // A model that is learned meanwhile would be measured, too.
    environment.put("LABOURMARKET_CODING_LEARN_BY_ITSELF", "false");
    String jvm = options.text("jvm", "");
    if (!jvm.isEmpty()) {
      environment.put("JAVA_TOOL_OPTIONS", jvm);
    }
    return environment;
  }
}
