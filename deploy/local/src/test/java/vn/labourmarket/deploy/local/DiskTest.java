package vn.labourmarket.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labourmarket.embedded.Ports;

/** Disks of a mount namespace of their own: they are gone with the launcher. */
class DiskTest {
  @TempDir Path directory;
  private Path data;

  @BeforeEach
  void requireMounts() throws IOException, InterruptedException {
    data = Files.createDirectories(directory.resolve("data"));
    Process probe = new ProcessBuilder(onDisk("size=1m", "true")).start();
    assumeTrue(probe.waitFor() == 0, "this machine lets nobody mount a small disk");
  }

  @Test
  void refusesAReadOnlyDirectory() throws Exception {
    assertEquals(List.of("Cannot write to " + data), refusal("ro,size=600m"));
  }

  @Test
  void refusesADiskThatIsNearlyFull() throws Exception {
    assertEquals(
        List.of("The disk that holds " + data + " is nearly full: 30 MB left, 400 MB needed"),
        refusal("size=30m"));
  }

  @Test
  void tellsWhenTheDiskFillsUpWhileStarting() throws Exception {
    // Given: space enough, but places for only 200 files
    assertEquals(
        List.of("The disk that holds " + data + " is full"), refusal("size=600m,nr_inodes=200"));
  }

  @AfterAll
  static void endLaunchers() throws IOException, InterruptedException {
    RunningLauncher.destroyAll();
  }

  private List<String> refusal(String mountOptions) throws Exception {
    RunningLauncher launcher =
        RunningLauncher.start(
            onDisk(mountOptions),
            Map.of("LC_ALL", "en_US.UTF-8"),
            StandInTree.in(directory.resolve("home")),
            data,
            Ports.free());
    assertEquals(1, launcher.awaitEnd(), launcher.output());
    List<String> problems =
        launcher
            .output()
            .lines()
            .filter(line -> !line.matches("Start.*|Stop.*|.*ready.*"))
            .toList();
    assertTrue(problems.size() == 1, launcher.output());
    return problems.stream().map(line -> line.replaceAll(": " + data + ".*", "")).toList();
  }

  private List<String> onDisk(String options, String... command) {
    List<String> all = new ArrayList<>();
    all.addAll(
        List.of(
            "unshare",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            "mount -t tmpfs -o \"$1\" tmpfs \"$2\" && shift 2 && exec \"$@\"",
            "disk",
            options,
            data.toString()));
    all.addAll(List.of(command));
    return all;
  }
}
