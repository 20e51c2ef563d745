package vn.labourmarket.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Size of files and words that the house does not use, checked on the sources of a module. */
public final class SourceShape {
  private static final int MAIN_CAP = 250;
  private static final int TEST_CAP = 400;
  private static final List<String> IMPORTS =
      List.of("import lombok.", "import org.mapstruct.", "import org.mockito.");
  private static final String SLEEP = "Thread.sleep(";

  private SourceShape() {}

  /** Checks the module whose directory the test runs in. */
  public static void check() {
    check(List.of(Path.of("")));
  }

  /** Checks modules by their directories. */
  public static void check(List<Path> modules) {
    List<String> findings = new ArrayList<>();
    for (Path module : modules) {
      inspect(module.resolve("src/main/java"), MAIN_CAP, findings);
      inspect(module.resolve("src/test/java"), TEST_CAP, findings);
    }
    if (!findings.isEmpty()) {
      throw new AssertionError(String.join("\n", findings));
    }
  }

  private static void inspect(Path root, int cap, List<String> findings) {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() > cap) {
          findings.add("%s has %d lines, the cap is %d".formatted(file, lines.size(), cap));
        }
        for (String name : IMPORTS) {
          if (lines.stream().anyMatch(it -> it.startsWith(name))) {
            findings.add("%s contains %s".formatted(file, name));
          }
        }
        if (cap == TEST_CAP && lines.stream().anyMatch(it -> it.contains(SLEEP))) {
          findings.add("%s contains %s".formatted(file, SLEEP));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
