package vn.labourmarket.occupations.imports;

import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Temporary files of the current request, gone when it has been answered, however it ends. */
@RequestScoped
class UploadFiles {
  private final List<Path> files = new ArrayList<>();

  Path create() throws IOException {
    Path file = Files.createTempFile("import-", ".upload");
    files.add(file);
    return file;
  }

  @PreDestroy
  void delete() {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException failed) {
        Log.warnf("temporary file stays: file=%s", file);
      }
    }
  }
}
