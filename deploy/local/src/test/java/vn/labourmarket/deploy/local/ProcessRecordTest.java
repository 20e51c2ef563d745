package vn.labourmarket.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {
  @TempDir Path directory;
  private Process process;
  private ProcessRecord written;

  @BeforeEach
  void startProcess() throws IOException {
    process = new ProcessBuilder("sh", "-c", "read -r line", "name", "--mark=a b").start();
    written = ProcessRecord.of("child", Role.SERVICE, process.toHandle(), "--mark=a b");
  }

  @AfterEach
  void endProcess() {
    process.destroyForcibly();
  }

  @Test
  void findsTheSameProcessAgain() throws IOException {
    // Given
    Path file = directory.resolve("child");
    written.write(file);

    // When
    Optional<ProcessRecord> read = ProcessRecord.read(file);

    // Then
    assertEquals(Optional.of(written), read);
    assertEquals(Optional.of(process.toHandle()), read.orElseThrow().find());
  }

  @Test
  void neverFindsAStrangerWithTheSamePid() {
    assertFalse(
        new ProcessRecord("child", Role.SERVICE, process.pid(), "1", "--mark=a b")
            .find()
            .isPresent());
    assertFalse(
        new ProcessRecord("child", Role.SERVICE, process.pid(), written.startedAt(), "--mark=a")
            .find()
            .isPresent());
  }

  @Test
  void findsNothingOnceItHasEnded() throws InterruptedException {
    // When
    process.destroyForcibly().waitFor();

    // Then
    assertTrue(written.find().isEmpty());
  }

  @Test
  void takesADamagedRecordForNone() throws IOException {
    // Given
    Path file = Files.writeString(directory.resolve("child"), "SERVICE\n12\n");

    // When
    Optional<ProcessRecord> read = ProcessRecord.read(file);

    // Then
    assertTrue(read.isEmpty());
  }
}
