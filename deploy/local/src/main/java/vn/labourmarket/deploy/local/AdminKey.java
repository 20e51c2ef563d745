package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
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

  /** What the gateway takes; told here, before anything is started. */
  private static final Pattern ACCEPTABLE = Pattern.compile("[\\x21-\\x7e]{16,200}");

  static AdminKey of(Path keys, Map<String, String> environment) throws IOException {
    String given = environment.getOrDefault(VARIABLE, "");
    if (!given.isBlank()) {
      if (!ACCEPTABLE.matcher(given).matches()) {
        throw Refusal.because(
            "%s phải có 16 đến 200 ký tự ASCII nhìn thấy được",
            "%s must have 16 to 200 visible ASCII characters", VARIABLE);
      }
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
