package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Starts children so that none can be lost, even when the launcher is killed in between. */
final class ChildStarter {
  // It becomes the child only when told, which happens after its pid is on record; without the
  // launcher it reads the end of its input and is gone. In a session of its own a Ctrl-C at the
  // terminal reaches the launcher alone, which then ends the children in order.
  private static final String STUB = "read -r go && exec setsid \"$@\" </dev/null";
  // Everything else in the user's environment is none of the children's business.
  private static final Pattern PASSED_ON =
      Pattern.compile(
          "PATH|HOME|USER|LANG|LC_[A-Z]+|TZ|JAVA_TOOL_OPTIONS|CLOCK_FILE"
              + "|TOPIC_PARTITIONS|TOPIC_REPLICATION|LABOURMARKET_.*|QUARKUS_.*");

  private final DataDirectory directory;
  private final Map<String, String> environment;

  ChildStarter(DataDirectory directory, Map<String, String> environment) {
    this.directory = directory;
    this.environment = new TreeMap<>(environment);
    this.environment.keySet().removeIf(name -> !PASSED_ON.matcher(name).matches());
  }

  /** Fails with a reason for the user only. */
  Process start(Child child, UnaryOperator<ProcessBuilder> output) {
    try {
      return startOrThrow(child, output);
    } catch (IOException | RuntimeException failed) {
      throw Refusal.of(failed, directory.root());
    }
  }

  private Process startOrThrow(Child child, UnaryOperator<ProcessBuilder> output)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", STUB, child.name()));
    command.addAll(child.command().get());
    ProcessBuilder builder = output.apply(new ProcessBuilder(command));
    // Quarkus would read settings from the directory the user happens to stand in.
    builder.directory(directory.root().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    // Without it, glibc keeps an arena of memory for every thread.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    builder.environment().putAll(child.environment());
    Process process = builder.start();
    try (OutputStream go = process.getOutputStream()) {
      ProcessRecord.of(child.name(), child.role(), process.toHandle(), child.mark())
          .write(directory.processes().resolve(child.name()));
      go.write("go\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException failed) {
      process.destroyForcibly();
      throw failed;
    }
    return process;
  }

  Path root() {
    return directory.root();
  }

  static UnaryOperator<ProcessBuilder> into(Path log) {
    return builder ->
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }
}
