package vn.labourmarket.deploy.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Loads the demonstration data once, in a JVM of its own whose memory goes away afterwards. */
final class DemonstrationRun {
  private static final String LOADER = "vn.labourmarket.deploy.local.demo.Demonstration";
  private static final int HEAP_MEGABYTES = 128;

  private final DataDirectory directory;
  private final Console console;

  DemonstrationRun(DataDirectory directory, Console console) {
    this.directory = directory;
    this.console = console;
  }

  /** Told at once, not after a minute: without the key nothing can be loaded. */
  void requirePossible(AdminKey key) {
    if (!Files.exists(directory.demoLoaded()) && key.value() == null) {
      throw Refusal.because(
          "--demo trên thư mục đã có dữ liệu cần khoá quản trị trong %1$s",
          "--demo on an existing directory needs the administrator's key in %1$s",
          AdminKey.VARIABLE);
    }
  }

  void load(GatewayAddress gateway, AdminKey key, ChildStarter starter, JavaCommand java)
      throws IOException, InterruptedException {
    String secret = key.value();
    if (Files.exists(directory.demoLoaded()) || secret == null) {
      console.say(
          new Text("Dữ liệu minh hoạ đã có từ trước", "Demonstration data is already there"));
      return;
    }
    console.say(new Text("Nạp dữ liệu minh hoạ", "Loading demonstration data"));
    List<String> command = new ArrayList<>(List.of(JavaCommand.executable()));
    command.addAll(java.options("demo", Heap.of(HEAP_MEGABYTES)));
    command.add(LOADER);
    Path log = directory.log("demo");
    Child loader =
        new Child(
            "demo",
            Role.SERVICE,
            () -> command,
            Map.of(
                "GATEWAY_URL", gateway.local().toString(),
                "ADMIN_KEY", secret,
                "CLASSPATH", System.getProperty("java.class.path")),
            java.mark(),
            log,
            pid -> true,
            Duration.ZERO,
            "TERM",
            Duration.ofSeconds(2));
    Process process =
        starter.start(
            loader,
            builder -> builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())));
    try (BufferedReader progress =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      progress.lines().forEach(console::line);
    }
    if (process.waitFor() != 0) {
      throw Refusal.because(
          "Không nạp được dữ liệu minh hoạ: %s",
          "Loading demonstration data failed: %s", LogFile.lastWords(log));
    }
    Files.createFile(directory.demoLoaded());
  }
}
