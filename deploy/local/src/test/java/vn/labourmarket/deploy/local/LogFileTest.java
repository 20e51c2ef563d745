package vn.labourmarket.deploy.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir Path directory;
  private Path log;

  @BeforeEach
  void nameLog() {
    log = directory.resolve("service.log");
  }

  @Test
  void keepsOneOlderFileAndTheWriterGoesOn() throws Exception {
    // Given
    Process writer =
        new ProcessBuilder("sh", "-c", "head -c 11000000 /dev/zero; read -r go; echo after")
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    await().until(() -> Files.size(log) == 11_000_000);

    // When
    LogFile.bound(log);

    // Then
    writer.getOutputStream().close();
    writer.waitFor();
    assertEquals("after\n", Files.readString(log));
    assertEquals(11_000_000, Files.size(directory.resolve("service.log.1")));
  }

  @Test
  void leavesASmallLogAlone() throws IOException {
    // Given
    Files.writeString(log, "small");

    // When
    LogFile.bound(log);

    // Then
    assertEquals("small", Files.readString(log));
  }

  @Test
  void findsTheReasonAboveAStackTrace() throws IOException {
    // Given
    Files.writeString(log, "INFO begin\nERROR no database\n  at one.Frame\n  at other.Frame\n\n");

    // When
    String words = LogFile.lastWords(log);

    // Then
    assertEquals("ERROR no database", words);
  }
}
