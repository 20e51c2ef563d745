package vn.labourmarket.platform.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labourmarket.platform.test.SourceShape;

/**
 * Of all libraries, by their sources: those below platform-test can't depend on it, and the others
 * needn't wait for it.
 */
class SourceShapeTest {
  @Test
  void librariesKeepFilesSmallAndPlain() throws IOException {
    try (Stream<Path> beside = Files.list(Path.of(".."))) {
      List<Path> libraries = beside.filter(it -> Files.exists(it.resolve("pom.xml"))).toList();

      assertTrue(libraries.contains(Path.of("../statistics")), libraries + "");
      SourceShape.check(libraries);
    }
  }

  @Test
  void findsWhatIsTooLongOrNotPlain(@TempDir Path module) throws IOException {
    Path main = Files.createDirectories(module.resolve("src/main/java"));
    Path test = Files.createDirectories(module.resolve("src/test/java"));
    Files.write(main.resolve("Fits.java"), Collections.nCopies(250, "import java.util.List;"));
    Files.write(test.resolve("FitsTest.java"), Collections.nCopies(400, ""));
    SourceShape.check(List.of(module));
    Files.write(main.resolve("Long.java"), Collections.nCopies(251, ""));
    Files.write(test.resolve("LongTest.java"), Collections.nCopies(401, ""));
    Files.writeString(main.resolve("Plain.java"), "import lombok.Data;\n");
    String call = "Thread." + "sleep(";
    Files.writeString(test.resolve("WaitsTest.java"), call + "1);\n");

    AssertionError found =
        assertThrows(AssertionError.class, () -> SourceShape.check(List.of(module)));

    assertEquals(4, found.getMessage().lines().count(), found.getMessage());
  }
}
