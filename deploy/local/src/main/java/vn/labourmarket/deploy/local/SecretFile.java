package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Small files only their owner can read, complete or absent. */
final class SecretFile {
  private static final SecureRandom RANDOM = new SecureRandom();

  private SecretFile() {}

  static void write(Path file, String content) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(aside);
    Files.createFile(
        aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(aside, content);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What the file holds, or a new secret of 256 bits that it holds from now on. */
  static String keep(Path file, String prefix) throws IOException {
    if (!Files.exists(file)) {
      byte[] secret = new byte[32];
      RANDOM.nextBytes(secret);
      write(file, prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }
    return Files.readString(file);
  }
}
