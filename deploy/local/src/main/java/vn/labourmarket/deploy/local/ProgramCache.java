package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * PostgreSQL's unpacked programs, beside the build: copying them into a new data directory takes a
 * moment, unpacking them some seconds.
 */
final class ProgramCache {
  private final Path build;
  private final Path cache;
  private final DataDirectory directory;

  ProgramCache(Path home, DataDirectory directory) {
    this.build = home.resolve("deploy/local/target");
    this.cache = build.resolve("postgresql");
    this.directory = directory;
  }

  /** Spares a new data directory the unpacking. */
  void fill() {
    copy(cache, directory.binaries());
  }

  /** Takes over what the first run has unpacked. */
  void keep() {
    if (Files.isDirectory(build)) {
      copy(directory.binaries(), cache);
    }
  }

  /** All or nothing, by one rename. Without a copy the programs are unpacked. */
  private static void copy(Path from, Path to) {
    if (!Files.isDirectory(from) || Files.exists(to)) {
      return;
    }
    try {
      Path aside = Files.createTempDirectory(to.toAbsolutePath().getParent(), "postgresql-");
      try (Stream<Path> files = Files.walk(from)) {
        files.forEach(file -> copyOne(file, aside.resolve(from.relativize(file).toString())));
        Files.move(aside, to, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        DataDirectory.delete(aside);
      }
    } catch (IOException | UncheckedIOException unpackedInstead) {
      // A full disk tells of itself when the programs are unpacked.
    }
  }

  private static void copyOne(Path file, Path target) {
    try {
      Files.copy(
          file,
          target,
          LinkOption.NOFOLLOW_LINKS,
          StandardCopyOption.COPY_ATTRIBUTES,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
