package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first administrator's API key. The user sets it, or a new directory gets one. Until the
 * gateway has it the new key is kept in a file, so that a start that fails loses nothing; then only
 * the gateway's hash is left.
 *
 * @param value absent when the gateway has had its key on an earlier start
 */
record AdminKey(@Nullable String value, boolean generated, Path keys) {
  static final String VARIABLE = "BOOTSTRAP_ADMIN_KEY";

  static AdminKey of(Path keys, Map<String, String> environment) throws IOException {
    String given = environment.getOrDefault(VARIABLE, "");
    if (!given.isBlank()) {
      return new AdminKey(given, false, keys);
    }
    if (Files.exists(issued(keys))) {
      return new AdminKey(null, false, keys);
    }
    return new AdminKey(SecretFile.keep(pending(keys), "lmk_"), true, keys);
  }

  /** To be called when the gateway is ready, for it has stored the hash by then. */
  void handedOver() throws IOException {
    if (!Files.exists(issued(keys))) {
      Files.createFile(issued(keys));
    }
    Files.deleteIfExists(pending(keys));
  }

  private static Path pending(Path keys) {
    return keys.resolve("admin-key");
  }

  private static Path issued(Path keys) {
    return keys.resolve("admin-key-issued");
  }
}
