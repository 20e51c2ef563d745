package vn.labourmarket.deploy.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.labourmarket.embedded.Ports;

/** Real servers, stand-ins for the services. One suite for all tests: each leaves it running. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.Random.class)
class LauncherTest {
  private static final List<String> CHILDREN =
      List.of(
          "postgres",
          "kafka",
          "occupations-service",
          "enrollment-service",
          "labour-demand-service",
          "gateway");

  @TempDir(cleanup = CleanupMode.ALWAYS)
  static Path directory;

  private Path home;
  private Path data;
  private RunningLauncher launcher;

  @BeforeAll
  void start() throws IOException {
    home = StandInTree.in(directory.resolve("home"));
    data = directory.resolve("dữ liệu của tỉnh");
    launcher = RunningLauncher.start(home, data, Ports.free()).awaitReady();
  }

  @AfterAll
  void end() throws IOException, InterruptedException {
    RunningLauncher.destroyAll();
  }

  @Test
  void startsEveryChildAgainThatIsKilled() throws IOException {
    for (String name : CHILDREN) {
      // Given
      ProcessHandle killed = launcher.child(name);

      // When
      killed.destroyForcibly();

      // Then
      await().atMost(Duration.ofSeconds(30)).until(() -> runsAgain(name, killed.pid()));
      assertTrue(launcher.output().contains(name + " died"), name);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> launcher.get("/q/health/ready").equals("UP"));
    assertTrue(Files.readString(data.resolve("logs/launcher.log")).contains("kafka died"));
  }

  @Test
  void refusesASecondStartOnTheSameDirectory() throws IOException, InterruptedException {
    // When
    RunningLauncher second = RunningLauncher.start(home, data, Ports.free());

    // Then
    assertEquals(1, second.awaitEnd());
    assertOneLine(second, "is in use by another start");
    assertEquals("UP", launcher.get("/q/health/ready"));
  }

  @Test
  void refusesATakenPort() throws IOException, InterruptedException {
    // When
    RunningLauncher second = RunningLauncher.start(home, directory.resolve("other"), launcher.port);

    // Then
    assertEquals(1, second.awaitEnd());
    assertOneLine(second, "Port " + launcher.port + " is taken");
    assertEquals("UP", launcher.get("/q/health/ready"));
  }

  @Test
  void endsInOrderAndStartsAgainOnTheSamePortsWithoutASecondKey()
      throws IOException, InterruptedException {
    // Given
    List<ProcessHandle> children = children();
    String before = launcher.get("/environment");

    // When
    int code = launcher.stop();
    boolean anyLeft = children.stream().anyMatch(ProcessHandle::isAlive);
    launcher = RunningLauncher.start(home, data, launcher.port).awaitReady();

    // Then
    assertEquals(0, code);
    assertFalse(anyLeft);
    String after = launcher.get("/environment");
    assertEquals(value(before, "DATABASE_URL"), value(after, "DATABASE_URL"));
    assertEquals(value(before, "OCCUPATIONS_URL"), value(after, "OCCUPATIONS_URL"));
    assertFalse(after.contains(AdminKey.VARIABLE), after);
    assertFalse(launcher.output().contains("lmk_"));
  }

  @Test
  void startsServicesWithTheClassDataThatAnEarlierRunWrote()
      throws IOException, InterruptedException {
    // Given
    launcher.stop();
    RunningLauncher.start(List.of(), Map.of(), home, data, launcher.port).awaitReady().stop();

    // When
    launcher = RunningLauncher.start(home, data, launcher.port).awaitReady();

    // Then
    for (ServiceModule service : ServiceModule.values()) {
      Path maps = Path.of("/proc", launcher.child(service.module()).pid() + "", "maps");
      assertTrue(
          Files.readString(maps).contains("/" + service.module() + ".jsa"), service.module());
    }
  }

  @Test
  void endsWhatAKilledLauncherLeftBehind() throws IOException, InterruptedException {
    // Given
    List<ProcessHandle> left = children();
    launcher.process.destroyForcibly();
    launcher.process.waitFor();
    assertTrue(left.stream().allMatch(ProcessHandle::isAlive));

    // When
    launcher = RunningLauncher.start(home, data, launcher.port).awaitReady();

    // Then
    assertTrue(left.stream().noneMatch(ProcessHandle::isAlive));
    assertTrue(launcher.output().contains("left over by an earlier start"));
  }

  @Test
  void stopsByDirectory() throws IOException, InterruptedException {
    // Given
    List<ProcessHandle> children = children();

    // When
    String first = stopByDirectory(0);
    String second = stopByDirectory(0);

    // Then
    assertTrue(first.contains("Stopped the suite on " + data), first);
    assertTrue(second.contains("Nothing runs on " + data), second);
    assertTrue(children.stream().noneMatch(ProcessHandle::isAlive));
    launcher = RunningLauncher.start(home, data, launcher.port).awaitReady();
  }

  @Test
  void showsANewAdministratorKeyOnceAndNeverLogsIt() throws IOException, InterruptedException {
    // Given
    Path fresh = directory.resolve("fresh");

    // When
    RunningLauncher first = RunningLauncher.start(home, fresh, Ports.free()).awaitReady();
    String environment = first.get("/environment");
    first.stop();

    // Then
    Matcher key = Pattern.compile("lmk_[A-Za-z0-9_-]{43}").matcher(first.output());
    assertTrue(key.find(), first.output());
    assertTrue(environment.contains(AdminKey.VARIABLE + "=" + key.group()));
    assertEquals(List.of(), filesContaining(fresh, key.group()));
  }

  @Test
  void endsStartUpWhenAServiceCannotStart() throws IOException, InterruptedException {
    // Given
    Path fresh = directory.resolve("refused");

    // When
    RunningLauncher refused =
        RunningLauncher.start(
            List.of(), Map.of("LABOURMARKET_TEST_REFUSE", "yes"), home, fresh, Ports.free());

    // Then
    assertEquals(1, refused.awaitEnd());
    assertTrue(refused.output().contains("does not start (exit code 7): ERROR refused as told"));
    for (String name : CHILDREN) {
      assertTrue(
          ProcessRecord.read(fresh.resolve("processes").resolve(name))
              .flatMap(ProcessRecord::find)
              .isEmpty(),
          name);
    }
  }

  private boolean runsAgain(String name, long killed) {
    return ProcessRecord.read(data.resolve("processes").resolve(name))
        .flatMap(ProcessRecord::find)
        .filter(process -> process.pid() != killed)
        .isPresent();
  }

  private List<ProcessHandle> children() {
    List<ProcessHandle> all = new ArrayList<>();
    for (String name : CHILDREN) {
      all.add(launcher.child(name));
    }
    return all;
  }

  private String stopByDirectory(int expected) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            JavaCommand.executable(), Stop.class.getName(), "--data", data.toString());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process stop = builder.redirectErrorStream(true).start();
    String output = new String(stop.getInputStream().readAllBytes());
    assertEquals(expected, stop.waitFor(), output);
    return output;
  }

  private static void assertOneLine(RunningLauncher refused, String words) throws IOException {
    String output = refused.output();
    assertTrue(output.contains(words), output);
    assertEquals(1, output.lines().filter(line -> !line.contains("Stop")).count(), output);
    assertNotEquals("", output);
  }

  private static String value(String environment, String name) {
    Matcher matcher = Pattern.compile(name + "=([^,}]*)").matcher(environment);
    return matcher.find() ? matcher.group(1) : "absent";
  }

  private static List<Path> filesContaining(Path root, String text) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
            .contains(text)) {
          found.add(file);
        }
      }
    }
    return found;
  }
}
