package vn.labourmarket.occupations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/**
 * Lists from public sources that some developers have beside the project. Where they are absent the
 * tests that need them are skipped: the project does not depend on them.
 */
public final class SharedData {
  private static final Path FOLDER = Path.of("../../shared/data");

  private SharedData() {}

  public static Path file(String name) {
    Path file = FOLDER.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), () -> "skipped, not there: " + file);
    return file;
  }

  public static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(file(name));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public static List<Map<String, String>> rows(String name) {
    try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(file(name))) {
      return reader.stream().map(it -> it.getFieldsAsMap()).collect(Collectors.toList());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
