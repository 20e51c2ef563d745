package vn.labourmarket.deploy.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where and when something was measured; without it a figure says nothing. */
final class Machine {
  private Machine() {}

  static Map<String, String> describe() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("cpu", line("/proc/cpuinfo", "model name"));
    facts.put("memory", line("/proc/meminfo", "MemTotal"));
    facts.put("kernel", System.getProperty("os.version", ""));
    facts.put("java", System.getProperty("java.vm.version", ""));
    facts.put("loadAverageBefore", loadAverage());
    return facts;
  }

  static String loadAverage() {
    try {
      String text = Files.readString(Path.of("/proc/loadavg"));
      return text.substring(0, text.lastIndexOf(' ', text.lastIndexOf('/')));
    } catch (IOException unreadable) {
      return "unknown";
    }
  }

  private static String line(String file, String name) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException unreadable) {
      return "unknown";
    }
  }
}
