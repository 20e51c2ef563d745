package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/** A log that a child writes by itself, so that it goes on when the launcher is gone. */
final class LogFile {
  static final long LIMIT = 10L << 20;
  private static final int TAIL = 16 << 10;
  private static final Pattern REASON = Pattern.compile("ERROR|FATAL|Exception|SEVERE");

  private LogFile() {}

  /** Keeps one older file; children append, so cutting the file does not disturb them. */
  static void bound(Path log) throws IOException {
    if (!Files.exists(log) || Files.size(log) <= LIMIT) {
      return;
    }
    try {
      Files.copy(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      FileChannel.open(log, StandardOpenOption.WRITE).truncate(0).close();
    }
  }

  /** The line that most likely names the reason of an end. */
  static String lastWords(Path log) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long start = Math.max(0, file.length() - TAIL);
      byte[] tail = new byte[(int) (file.length() - start)];
      file.seek(start);
      file.readFully(tail);
      List<String> lines =
          new String(tail, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
      String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
      return lines.stream()
          .filter(line -> REASON.matcher(line).find())
          .reduce((earlier, later) -> later)
          .orElse(last)
          .strip();
    } catch (IOException unreadable) {
      return String.valueOf(unreadable.getMessage());
    }
  }
}
