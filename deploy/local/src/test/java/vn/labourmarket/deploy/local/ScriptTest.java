package vn.labourmarket.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labourmarket.embedded.Ports;
import vn.labourmarket.embedded.Processes;

class ScriptTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path directory;
  private Path home;

  private record Outcome(int code, String out, String err) {}

  @BeforeEach
  void createTree() throws IOException {
    home = StandInTree.withScripts(directory.resolve("cây dự án"));
  }

  @Test
  void givesTheConsoleBackWhenReadyAndStopsByDirectory() throws Exception {
    // Given
    String port = Integer.toString(Ports.free());
    List<String> options = List.of("--data", "dữ liệu", "--port", port, "--fast-start");

    // When: the output is read to its end, so a launcher that kept it open would fail the test
    Outcome started = script("run", Map.of(), options, "--detach");
    Outcome second = script("run", Map.of(), options, "--detach");
    Outcome stopped = script("stop", Map.of(), List.of("--data", "dữ liệu"));
    Outcome again = script("stop", Map.of(), List.of("--data", "dữ liệu"));

    // Then
    assertEquals(0, started.code, started.err);
    List<String> lines = started.out.lines().toList();
    assertEquals("ready: http://localhost:" + port, lines.get(lines.size() - 1));
    assertEquals(1, second.code);
    assertTrue(second.err.contains("is in use by another start"), second.err);
    assertEquals(0, stopped.code, stopped.err);
    assertTrue(stopped.out.contains("Đã dừng bộ dịch vụ"), stopped.out);
    assertTrue(again.out.contains("Nothing runs"), again.out);
    assertTrue(Files.isDirectory(directory.resolve("dữ liệu/postgres")));
  }

  @Test
  void stopsASuiteWhoseBuildWasCleanedAway() throws Exception {
    // Given
    Path target = home.resolve("deploy/local/target");
    List<String> data = List.of("--data", "dữ liệu");
    Outcome started =
        script("run", Map.of(), data, "--port", Integer.toString(Ports.free()), "--detach");

    // When
    Files.move(target, directory.resolve("cleaned"));
    Outcome elsewhere = script("stop", Map.of(), List.of("--data=another"));
    Outcome stopped = script("stop", Map.of(), data);

    // Then
    assertEquals(0, started.code, started.err);
    assertEquals(1, elsewhere.code);
    assertTrue(elsewhere.err.contains("Not built yet, so nothing runs"), elsewhere.err);
    assertEquals(0, stopped.code, stopped.err);
    assertTrue(stopped.out.contains("Stopped the suite on"), stopped.out);
  }

  @Test
  void tellsWhyADetachedStartFailed() throws Exception {
    try (ServerSocket taken = new ServerSocket(Ports.free(), 1, InetAddress.getLoopbackAddress())) {
      // When
      Outcome refused =
          script(
              "run",
              Map.of(),
              List.of("--port", Integer.toString(taken.getLocalPort()), "--detach"));

      // Then
      assertEquals(1, refused.code);
      assertEquals(1, refused.err.lines().count(), refused.err);
      assertTrue(refused.err.contains("Port " + taken.getLocalPort() + " is taken"), refused.err);
    }
  }

  @Test
  void speaksTheLanguageOfTheEnvironment() throws Exception {
    // When
    Outcome vietnamese = script("run", Map.of("LANG", "vi_VN.UTF-8"), List.of("--help"));
    Outcome english = script("run", Map.of("LANG", "en_GB.UTF-8"), List.of("--help"));
    Outcome wrong = script("run", Map.of("LANG", "en_GB.UTF-8"), List.of("--prot", "1"));

    // Then
    assertTrue(vietnamese.out.contains("khởi động cả bộ dịch vụ"), vietnamese.out);
    assertFalse(vietnamese.out.contains("options"), vietnamese.out);
    assertTrue(english.out.contains("starts the whole suite"), english.out);
    assertFalse(english.out.contains("tham số"), english.out);
    assertEquals(2, wrong.code);
    assertEquals("Unknown option --prot; see deploy/run --help\n", wrong.err);
  }

  @Test
  void endsNothingWhenItIsToldMoreThanADirectory() throws Exception {
    // When
    Outcome refused =
        script("stop", Map.of("LANG", "en_GB.UTF-8"), List.of("--port", "8080", "--data", "a"));

    // Then
    assertEquals(2, refused.code);
    assertEquals("Unknown option --port; see deploy/stop --help\n", refused.err);
  }

  @Test
  void refusesAJavaThatIsTooOld() throws Exception {
    for (String version : List.of("11.0.22", "1.8.0_392")) {
      // Given
      Path oldJava = directory.resolve("java " + version);
      program(oldJava.resolve("bin/java"), "echo 'openjdk version \"" + version + "\"' >&2");

      // When
      Outcome refused = script("run", Map.of("JAVA_HOME", oldJava.toString()), List.of());

      // Then
      assertNotEquals(0, refused.code);
      assertEquals(1, refused.err.lines().count(), refused.err);
      assertTrue(refused.err.contains("Java 17 or newer is needed"), refused.err);
    }
  }

  @Test
  void saysWhenNothingIsBuiltAndMavenIsMissing() throws Exception {
    // Given
    Files.delete(ServiceModule.GATEWAY.jar(home));
    Path tools = directory.resolve("tools");
    for (String tool : List.of("bash", "dirname", "find", "sed", "head")) {
      program(tools.resolve(tool), "exec " + existing(tool) + " \"$@\"");
    }

    // When
    Outcome refused =
        script(
            "run",
            Map.of("PATH", tools.toString(), "JAVA_HOME", System.getProperty("java.home")),
            List.of());

    // Then
    assertEquals(1, refused.code);
    assertEquals(1, refused.err.lines().count(), refused.err);
    assertTrue(refused.err.contains("gateway is not built and Maven (mvn) is not"), refused.err);
  }

  @Test
  void buildsOnceWhenASourceIsNewerThanItsArtifact() throws Exception {
    // Given
    Path calls = directory.resolve("calls");
    program(
        directory.resolve("bin/mvn"),
        "mkdir -p deploy/local/target/lib; echo called >> '" + calls + "'");
    Map<String, String> environment =
        Map.of("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));

    // When
    script("run", environment, List.of("--wrong"));
    boolean builtFresh = Files.exists(calls);
    List<String> built = new ArrayList<>();
    for (String module :
        List.of("gateway", "libs/access-rules", "libs/tables", "libs/tables-test")) {
      Path source = Files.createDirectories(home.resolve(module + "/src/main")).resolve("New.java");
      Files.writeString(source, "changed");
      Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusMillis(20)));
      script("run", environment, List.of("--wrong"));
      script("run", environment, List.of("--wrong"));
      built.add(module + " " + (Files.exists(calls) ? Files.readString(calls) : ""));
      Files.deleteIfExists(calls);
    }

    // Then
    assertFalse(builtFresh);
    assertEquals(
        List.of(
            "gateway called\n",
            "libs/access-rules called\n",
            "libs/tables called\n",
            "libs/tables-test "),
        built);
  }

  private static Path existing(String tool) {
    return List.of("/usr/bin", "/bin").stream()
        .map(folder -> Path.of(folder, tool))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  private static void program(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Outcome script(
      String name, Map<String, String> environment, List<String> options, String... more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("deploy/" + name).toString()));
    command.addAll(options);
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(key -> key.startsWith("LC_") || key.equals("LANG"));
    builder.environment().putAll(environment);
    Path err = Files.createTempFile(directory, "script", ".err");
    Process process = builder.redirectError(err.toFile()).start();
    CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> wholeOutput(process));
    try {
      String text = out.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return new Outcome(process.waitFor(), text, Files.readString(err));
    } catch (TimeoutException hangs) {
      Processes.withDescendants(process.toHandle()).forEach(ProcessHandle::destroyForcibly);
      throw new AssertionError(command + " does not end: " + Files.readString(err), hangs);
    } catch (ExecutionException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String wholeOutput(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
