package vn.labourmarket.deploy.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.labourmarket.deploy.driver.Api;
import vn.labourmarket.deploy.driver.Arguments;
import vn.labourmarket.deploy.driver.Suite;

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
          "port",
          "jvm");

  private Load() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    String mode = arguments.length == 0 ? "" : arguments[0];
    Arguments options;
    try {
      if (!mode.equals("write") && !mode.equals("latency")) {
        throw new IllegalArgumentException("deploy/load/run write|latency [options]");
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
    String jvm = options.text("jvm", "");
    try (Suite suite =
        Suite.start(options, jvm.isEmpty() ? Map.of() : Map.of("JAVA_TOOL_OPTIONS", jvm))) {
      json.putAll(
          mode.equals("write") ? WriteRun.run(options, suite) : LatencyRun.run(options, suite));
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
}
