package vn.labourmarket.platform.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A file in which a key or certificate stands as text. */
final class PemFile {
  private static final int CHARACTERS_OF_A_LINE = 64;

  private PemFile() {}

  static Path write(Path file, String kind, byte[] content) throws IOException {
    String base64 =
        Base64.getMimeEncoder(CHARACTERS_OF_A_LINE, new byte[] {'\n'}).encodeToString(content);
    return Files.writeString(
        file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, base64, kind));
  }
}
