package vn.labourmarket.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. For root, a user namespace without a mapping hides the
 * identity while the files stay root's; where namespaces are forbidden, the server becomes nobody
 * and gets the files. Both replace themselves by the server, so its pid is the child's.
 */
final class Unprivileged {
  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private final List<String> prefix;
  private final boolean handsOver;

  private Unprivileged(List<String> prefix, boolean handsOver) {
    this.prefix = prefix;
    this.handsOver = handsOver;
  }

  static Unprivileged detect() {
    if (!isRoot()) {
      return new Unprivileged(List.of(), false);
    }
    return Commands.succeeds(List.of("unshare", "-U", "true"))
        ? new Unprivileged(NAMESPACE, false)
        : asNobody();
  }

  static Unprivileged asNobody() {
    return new Unprivileged(NOBODY, true);
  }

  static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException notLinux) {
      return false;
    }
  }

  List<String> prefix() {
    return prefix;
  }

  void handOver(Path path) {
    if (handsOver) {
      Commands.run(List.of("chown", "-R", "65534:65534", path.toString()));
    }
  }

  /**
   * Sees to it that the server's user can enter the directories above a file.
   *
   * @throws IllegalStateException naming the one that keeps others out
   */
  void requireReach(Path file) {
    Path absolute = file.toAbsolutePath();
    for (int depth = absolute.getNameCount() - 1; !prefix.isEmpty() && depth > 0; depth--) {
      Path above = absolute.getRoot().resolve(absolute.subpath(0, depth));
      if (!Files.exists(above)) {
        continue;
      }
      if (canEnter(above)) {
        return;
      }
      Path outer = above.getParent();
      if (outer == null || canEnter(outer)) {
        throw new IllegalStateException(
            "PostgreSQL runs without root's rights, and without them "
                + above
                + " can't be entered: put the project and its data elsewhere, or chmod o+x it");
      }
    }
  }

  private boolean canEnter(Path directory) {
    return Commands.succeeds(asUser("test", "-x", directory.toString()));
  }

  private List<String> asUser(String... command) {
    return Stream.concat(prefix.stream(), Stream.of(command)).toList();
  }

  /** A new directory only the server's user can enter. */
  Path createPrivate(Path directory) {
    try {
      Files.createDirectories(directory);
      handOver(directory);
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
      return directory;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
