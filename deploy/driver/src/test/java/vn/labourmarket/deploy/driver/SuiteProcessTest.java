package vn.labourmarket.deploy.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteProcessTest {
  @TempDir Path records;

  private SuiteProcess recorded(Process process, String startedAt) throws IOException {
    Path record = records.resolve("sleeper");
    Files.write(
        record, List.of("SERVICE", Long.toString(process.pid()), startedAt, "some argument"));
    return SuiteProcess.read(record).orElseThrow();
  }

  private static String startTicks(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19];
  }

  @Test
  void killsTheProcessOfTheRecordAndKnowsThatItIsGone() throws Exception {
    // Given
    Process process = new ProcessBuilder("sleep", "60").start();
    SuiteProcess sleeper = recorded(process, startTicks(process.pid()));
    boolean before = sleeper.isAlive();
    // When
    sleeper.signal("KILL");
    // Then
    assertTrue(before);
    assertTrue(process.waitFor(5, TimeUnit.SECONDS));
    assertFalse(sleeper.isAlive());
  }

  @Test
  void neverTouchesAStrangerWithTheSamePid() throws Exception {
    // Given
    Process stranger = new ProcessBuilder("sleep", "60").start();
    SuiteProcess sleeper = recorded(stranger, "1");
    // When
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> sleeper.signal("KILL"));
    // Then
    assertEquals("sleeper (pid " + stranger.pid() + ") is not running", refused.getMessage());
    assertTrue(stranger.isAlive());
    stranger.destroyForcibly();
  }

  @Test
  void dividesCpuTimeByOperations() {
    // Given
    Map<String, Double> before = Map.of("gateway", 1_000.0);
    Map<String, Double> after = Map.of("gateway", 3_000.0, "kafka", 500.0);
    // When
    Map<String, Double> used = CpuClock.perOperation(before, after, 1_000);
    // Then
    assertEquals(Map.of("gateway", 2.0, "kafka", 0.5), used);
  }
}
