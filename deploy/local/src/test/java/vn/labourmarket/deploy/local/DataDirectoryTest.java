package vn.labourmarket.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a suite clears at its start is its own. */
class DataDirectoryTest {
  @TempDir Path root;

  @Test
  void refusesWhatHoldsSomethingElseAndTouchesNothing() throws IOException {
    Path precious = Files.writeString(Files.createDirectory(root.resolve("tmp")).resolve("a"), "a");

    Refusal refusal = assertThrows(Refusal.class, () -> DataDirectory.open(root));

    assertEquals(
        root + " holds something else, not a suite's data; name an empty directory",
        refusal.getMessage());
    assertTrue(Files.exists(precious));
    assertFalse(Files.exists(root.resolve("launcher.lock")));
  }

  @Test
  void takesAnEmptyDirectoryAndTheRootOfADisk() throws IOException {
    Files.createDirectory(root.resolve("lost+found"));

    DataDirectory.open(root).close();

    assertTrue(Files.isDirectory(root.resolve("tmp")));
  }

  @Test
  void clearsWhatAnEarlierStartLeftInItsOwn() throws IOException {
    DataDirectory.open(root).close();
    Path left = Files.writeString(root.resolve("tmp/left"), "");

    DataDirectory.open(root).close();

    assertFalse(Files.exists(left));
  }
}
