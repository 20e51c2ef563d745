package vn.labourmarket.embedded;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once per version and reused. */
final class PostgresBinaries {
  private PostgresBinaries() {}

  /**
   * Returns the unpacked programs below {@code cache}. Unpacking happens aside and arrives by one
   * rename, so that neither a crash nor a second process leaves half of it.
   */
  static Path unpackInto(Path cache) {
    try {
      Path home = cache.resolve("postgresql-" + checksum());
      if (!Files.isDirectory(home)) {
        Files.createDirectories(cache);
        Path aside = Files.createTempDirectory(cache, "unpacking-");
        try (InputStream packed = open()) {
          Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
          unpack(packed, aside);
          publish(aside, home);
        } finally {
          Directories.delete(aside);
        }
      }
      return home;
    } catch (IOException failed) {
      throw new UncheckedIOException("Unpacking PostgreSQL into " + cache, failed);
    }
  }

  /** Tells versions apart: the archive carries no version of its own. */
  private static String checksum() throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream packed = open()) {
      byte[] block = new byte[64 * 1024];
      for (int read = packed.read(block); read >= 0; read = packed.read(block)) {
        sum.update(block, 0, read);
      }
    }
    return Long.toHexString(sum.getValue());
  }

  private static InputStream open() throws IOException {
    String archive = "/postgres-linux-" + architecture() + ".txz";
    InputStream packed = PostgresBinaries.class.getResourceAsStream(archive);
    if (packed == null) {
      throw new FileNotFoundException("No PostgreSQL in the class path: " + archive);
    }
    return packed;
  }

  private static void publish(Path aside, Path home) throws IOException {
    try {
      Files.move(aside, home);
    } catch (FileSystemException otherProcessWasFirst) {
      if (!Files.isDirectory(home)) {
        throw otherProcessWasFirst;
      }
    }
  }

  private static void unpack(InputStream packed, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("Entry outside of the archive: " + entry.getName());
        }
        write(tar, entry, path);
        entry = tar.getNextEntry();
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling("").normalize());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static String architecture() {
    return switch (System.getProperty("os.arch", "")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64" -> "arm_64";
      default -> System.getProperty("os.arch", "unknown");
    };
  }
}
