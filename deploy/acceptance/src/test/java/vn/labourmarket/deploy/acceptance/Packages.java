package vn.labourmarket.deploy.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What this build has packaged. */
final class Packages {
  static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

  private Packages() {}

  /** A command that runs a main class of deploy/local as {@code deploy/run} does. */
  static List<String> java(String mainClass, String... arguments) throws IOException {
    Path target = HOME.resolve("deploy/local/target");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dlabourmarket.home=" + HOME);
    command.addAll(List.of("-cp", jar(target) + ":" + target.resolve("lib") + "/*", mainClass));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Path jar(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(it -> it.getFileName().toString().matches("deploy-local-.*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("deploy/local is not packaged"));
    }
  }
}
