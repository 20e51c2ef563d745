package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.labourmarket.embedded.Processes;

/**
 * A process as the directory remembers it. A pid alone may belong to a stranger by now: the start
 * time in ticks since boot, which no clock change moves, and an argument must fit as well.
 */
record ProcessRecord(String name, Role role, long pid, String startedAt, String argument) {

  static ProcessRecord of(String name, Role role, ProcessHandle process, String argument)
      throws IOException {
    return new ProcessRecord(name, role, process.pid(), startTicks(process.pid()), argument);
  }

  static Optional<ProcessRecord> read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return Optional.of(
          new ProcessRecord(
              String.valueOf(file.getFileName()),
              Role.valueOf(lines.get(0)),
              Long.parseLong(lines.get(1)),
              lines.get(2),
              lines.get(3)));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException absentOrHalf) {
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    Files.write(file, List.of(role.name(), Long.toString(pid), startedAt, argument));
  }

  /** The process while it runs and is the same one. */
  Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid).filter(this::isSame);
  }

  private boolean isSame(ProcessHandle process) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
      String commandLine = new String(bytes, StandardCharsets.UTF_8);
      return !Processes.hasEnded(process)
          && startTicks(pid).equals(startedAt)
          && List.of(commandLine.split("\0")).contains(argument);
    } catch (IOException gone) {
      return false;
    }
  }

  /** Field 22 of the kernel's record; the name before it may hold blanks and brackets. */
  private static String startTicks(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19];
  }
}
